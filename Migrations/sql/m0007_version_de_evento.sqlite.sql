-- How an event's body is written. What was written before is version 1; its hash does not cover the column and stays.

ALTER TABLE eventos ADD COLUMN version BIGINT NOT NULL DEFAULT 1
  CONSTRAINT eventos_version CHECK (version >= 1);
