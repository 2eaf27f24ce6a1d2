-- The directory, one row each time a dependencia is added, edited or closed: its last row is how it stands. `version` is
-- the number of the event that says who changed it and when.
CREATE TABLE directorio (
  version BIGINT NOT NULL PRIMARY KEY,
  clave TEXT NOT NULL,
  cuerpo TEXT NOT NULL,
  actor TEXT NOT NULL,
  cambiada BIGINT NOT NULL,
  CONSTRAINT directorio_version CHECK (version >= 1)
);
CREATE INDEX directorio_clave ON directorio (clave, version);

-- The open turnos of a closed dependencia on their way to its successor: the cases up to `cursor`, in order of id, are done.
CREATE TABLE traspasos (
  numero BIGINT NOT NULL PRIMARY KEY,
  de TEXT NOT NULL,
  a TEXT NOT NULL,
  acuerdo TEXT NOT NULL,
  actor TEXT NOT NULL,
  cursor TEXT NOT NULL,
  casos BIGINT NOT NULL,
  hechos BIGINT NOT NULL,
  creado BIGINT NOT NULL,
  terminado BIGINT,
  curso BIGINT,
  -- One at a time: 1 while it runs, NULL afterwards.
  CONSTRAINT traspasos_uno UNIQUE (curso),
  CONSTRAINT traspasos_curso CHECK ((curso IS NULL) = (terminado IS NOT NULL) AND (curso IS NULL OR curso = 1)),
  CONSTRAINT traspasos_hechos CHECK (hechos >= 0)
);

-- Answers offered to whoever asks the same later. Another projection of the events: `verify` compares it.
CREATE TABLE publicaciones (
  expediente TEXT NOT NULL PRIMARY KEY REFERENCES expedientes (id),
  folio TEXT NOT NULL,
  titulo TEXT NOT NULL,
  contiene TEXT,
  liga TEXT NOT NULL,
  desde BIGINT NOT NULL
);
CREATE INDEX publicaciones_desde ON publicaciones (desde);

-- A dependencia may have two turnos in a case: another part later, or what another dependencia had when it took it over.
DROP INDEX turnos_vivos;
