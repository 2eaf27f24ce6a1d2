-- What each date was counted from, so that another calendar is tried on every open clock without unfolding a case.
-- NULL in rows older than this step until the next start completes them.
ALTER TABLE plazos ADD COLUMN dias INTEGER;
ALTER TABLE plazos ADD COLUMN disparo TEXT;
ALTER TABLE plazos ADD COLUMN amarillo TEXT;
ALTER TABLE plazos ADD COLUMN rojo TEXT;
ALTER TABLE plazos ADD COLUMN calendario INTEGER;
-- Empty once they are: a start looks here and not through every clock.
CREATE INDEX plazos_sin_completar ON plazos (expediente) WHERE disparo IS NULL;

-- Versions of the calendar and of the rules. The last of each is in force; none is changed or removed: proofs cite them.
CREATE TABLE normas (
  clase TEXT NOT NULL,
  version BIGINT NOT NULL,
  cuerpo TEXT NOT NULL,
  acuerdo TEXT NOT NULL,
  actor TEXT NOT NULL,
  activada BIGINT NOT NULL,
  PRIMARY KEY (clase, version),
  CONSTRAINT normas_clase CHECK (clase IN ('calendario', 'reglas')),
  CONSTRAINT normas_version CHECK (version >= 1)
);

-- Dry runs: what was proposed, over which versions, and the digest of what it would change.
CREATE TABLE ensayos (
  id TEXT NOT NULL PRIMARY KEY,
  clase TEXT NOT NULL,
  calendario BIGINT NOT NULL,
  reglas BIGINT NOT NULL,
  cuerpo TEXT NOT NULL,
  desde TEXT NOT NULL,
  hoy TEXT NOT NULL,
  huella BLOB NOT NULL,
  casos BIGINT NOT NULL,
  plazos BIGINT NOT NULL,
  esperan BIGINT NOT NULL,
  actor TEXT NOT NULL,
  creado BIGINT NOT NULL,
  version BIGINT,
  CONSTRAINT ensayos_clase CHECK (clase IN ('calendario', 'reglas')),
  CONSTRAINT ensayos_huella CHECK (length(huella) = 32)
);
CREATE INDEX ensayos_creado ON ensayos (creado);

-- How far an applied version has been carried to the open cases: those up to `cursor`, in order of id, have it.
CREATE TABLE recuentos (
  numero BIGINT NOT NULL PRIMARY KEY,
  clase TEXT NOT NULL,
  version BIGINT NOT NULL,
  acuerdo TEXT NOT NULL,
  actor TEXT NOT NULL,
  desde TEXT NOT NULL,
  corregidas TEXT NOT NULL,
  cursor TEXT NOT NULL,
  casos BIGINT NOT NULL,
  hechos BIGINT NOT NULL,
  creado BIGINT NOT NULL,
  terminado BIGINT,
  curso BIGINT,
  CONSTRAINT recuentos_clase CHECK (clase IN ('calendario', 'reglas')),
  -- One at a time: 1 while it runs, NULL afterwards.
  CONSTRAINT recuentos_uno UNIQUE (curso),
  CONSTRAINT recuentos_curso CHECK ((curso IS NULL) = (terminado IS NOT NULL) AND (curso IS NULL OR curso = 1)),
  CONSTRAINT recuentos_hechos CHECK (hechos >= 0)
);
