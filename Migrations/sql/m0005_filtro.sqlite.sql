-- What a turno says of the filtro, counted without opening a text: the local month it was made in, the place of its
-- dependencia among those suggested (0: not among them), how many were shown, the first of them, the version that suggested,
-- the dependencia that an accepted rechazo named instead, and the parts it is about (NULL: all).
-- `mes` is NULL in rows older than this step until the next start completes them.
ALTER TABLE turnos ADD COLUMN mes TEXT;
ALTER TABLE turnos ADD COLUMN lugar INTEGER;
ALTER TABLE turnos ADD COLUMN mostradas INTEGER;
ALTER TABLE turnos ADD COLUMN primera TEXT;
ALTER TABLE turnos ADD COLUMN version_filtro INTEGER;
ALTER TABLE turnos ADD COLUMN mejor TEXT;
ALTER TABLE turnos ADD COLUMN partes TEXT;
CREATE INDEX turnos_por_mes ON turnos (mes, estado);
CREATE INDEX turnos_rechazados ON turnos (turnado, expediente, numero) WHERE estado = 'rechazado';
-- Empty once they are: a start looks here and not through every turno.
CREATE INDEX turnos_sin_medir ON turnos (expediente) WHERE mes IS NULL;

-- What the filtro learnt, one row a training that found something new. `modelo` is sealed under a data key of its own:
-- destroying that key takes the model out of every backup too. Both are NULL once it is no longer kept.
CREATE TABLE filtro_versiones (
  numero BIGINT NOT NULL PRIMARY KEY,
  creada BIGINT NOT NULL,
  actor TEXT NOT NULL,
  expedientes BIGINT NOT NULL,
  ejemplos BIGINT NOT NULL,
  correcciones BIGINT NOT NULL,
  medidas TEXT NOT NULL,
  aceptada BIGINT NOT NULL,
  motivo TEXT NOT NULL,
  huella BLOB NOT NULL,
  confirmada BIGINT NOT NULL,
  llave TEXT,
  modelo BLOB,
  CONSTRAINT filtro_versiones_numero CHECK (numero >= 1),
  CONSTRAINT filtro_versiones_aceptada CHECK (aceptada IN (0, 1)),
  CONSTRAINT filtro_versiones_huella CHECK (length(huella) = 32),
  CONSTRAINT filtro_versiones_modelo CHECK ((llave IS NULL) = (modelo IS NULL))
);

-- Which version has been in force since when; the last row is. Version 0 is the cold start.
CREATE TABLE filtro_vigencias (
  numero BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  desde BIGINT NOT NULL,
  actor TEXT NOT NULL,
  motivo TEXT NOT NULL,
  CONSTRAINT filtro_vigencias_version CHECK (version >= 0)
);

-- Which cases each version learnt from: those with desde <= version, and hasta NULL or above it.
CREATE TABLE filtro_expedientes (
  expediente TEXT NOT NULL,
  desde BIGINT NOT NULL,
  hasta BIGINT,
  PRIMARY KEY (expediente, desde),
  CONSTRAINT filtro_expedientes_hasta CHECK (hasta IS NULL OR hasta > desde)
) WITHOUT ROWID;
CREATE INDEX filtro_expedientes_actuales ON filtro_expedientes (expediente) WHERE hasta IS NULL;

-- Cases whose text may no longer be learnt from: erased, or found to hold personal data.
CREATE TABLE filtro_olvidos (
  expediente TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
