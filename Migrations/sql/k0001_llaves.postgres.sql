-- The key store: one wrapped data key per expediente, made ahead of need. Deleting a row erases the person.
CREATE TABLE llaves (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  envuelta BYTEA NOT NULL,
  creada BIGINT NOT NULL
);

-- Proof that the master key in use is the one that wrapped these keys.
CREATE TABLE ajustes (
  nombre TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  valor BYTEA NOT NULL
);
