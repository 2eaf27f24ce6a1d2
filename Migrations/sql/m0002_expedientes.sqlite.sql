-- Projections of the expediente streams: every row here can be rebuilt from eventos, and `verify` does.

CREATE TABLE expedientes (
  fila INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  folio TEXT NOT NULL UNIQUE,
  tipo TEXT NOT NULL CHECK (tipo IN ('ASE', 'SAI', 'ARCO')),
  estado TEXT NOT NULL CHECK (estado IN ('registrada', 'en_tramite', 'prevenida', 'respondida', 'notificada',
    'en_recurso', 'concluida', 'no_presentada', 'incompetente', 'orientada', 'desistida', 'anulada', 'en_seguimiento')),
  version INTEGER NOT NULL CHECK (version >= 1),
  llave TEXT NOT NULL,
  nonce INTEGER NOT NULL CHECK (nonce >= 1),
  canal TEXT NOT NULL,
  medio TEXT NOT NULL,
  recibida INTEGER NOT NULL,
  registrada INTEGER NOT NULL,
  respondida INTEGER,
  notificada INTEGER,
  dias INTEGER,
  regla TEXT,
  vence TEXT,
  amarillo TEXT,
  rojo TEXT,
  plazo TEXT CHECK (plazo IN ('corriendo', 'interrumpido', 'cumplido', 'anulado')),
  proximo_aviso TEXT,
  abierto INTEGER NOT NULL CHECK (abierto IN (0, 1)),
  urgente INTEGER NOT NULL CHECK (urgente IN (0, 1)),
  intervencion TEXT,
  vinculado TEXT,
  folio_pnt TEXT UNIQUE,
  calificacion INTEGER CHECK (calificacion BETWEEN 1 AND 5),
  importado INTEGER NOT NULL CHECK (importado IN (0, 1)),
  CHECK (recibida <= registrada),
  CHECK (estado <> 'respondida' OR respondida IS NOT NULL),
  CHECK (estado <> 'notificada' OR (respondida IS NOT NULL AND notificada IS NOT NULL)),
  CHECK (estado NOT IN ('registrada', 'en_tramite') OR tipo = 'ASE' OR importado = 1 OR vence IS NOT NULL),
  CHECK ((vence IS NULL) = (plazo IS NULL)),
  CHECK (tipo <> 'ASE' OR vence IS NULL)
);
CREATE INDEX expedientes_por_vencer ON expedientes (abierto, vence, id);
CREATE INDEX expedientes_por_aviso ON expedientes (proximo_aviso) WHERE proximo_aviso IS NOT NULL;
CREATE INDEX expedientes_por_intervencion ON expedientes (intervencion) WHERE intervencion IS NOT NULL;

CREATE TABLE alias (
  folio TEXT NOT NULL PRIMARY KEY,
  expediente TEXT NOT NULL REFERENCES expedientes (id)
) WITHOUT ROWID;

CREATE TABLE plazos (
  expediente TEXT NOT NULL REFERENCES expedientes (id),
  numero INTEGER NOT NULL,
  regla TEXT NOT NULL,
  evento TEXT NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('corriendo', 'interrumpido', 'cumplido', 'anulado')),
  vence TEXT NOT NULL,
  vencido INTEGER NOT NULL CHECK (vencido IN (0, 1)),
  cumplido INTEGER,
  turno INTEGER,
  PRIMARY KEY (expediente, numero),
  CHECK ((estado = 'cumplido') = (cumplido IS NOT NULL))
) WITHOUT ROWID;

CREATE TABLE avisos (
  expediente TEXT NOT NULL REFERENCES expedientes (id),
  plazo INTEGER NOT NULL,
  umbral TEXT NOT NULL CHECK (umbral IN ('mitad', 'dosDias', 'ultimoDia', 'vencido')),
  fecha TEXT NOT NULL,
  PRIMARY KEY (expediente, plazo, umbral)
) WITHOUT ROWID;

CREATE TABLE turnos (
  expediente TEXT NOT NULL REFERENCES expedientes (id),
  numero INTEGER NOT NULL,
  dependencia TEXT NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('enviado', 'aceptado', 'rechazado', 'atendido', 'devuelto', 'integrado', 'retirado')),
  turnado INTEGER NOT NULL,
  atendido INTEGER,
  vence TEXT,
  PRIMARY KEY (expediente, numero),
  CHECK (estado NOT IN ('atendido', 'integrado') OR atendido IS NOT NULL)
) WITHOUT ROWID;
CREATE INDEX turnos_por_dependencia ON turnos (dependencia, estado, vence, expediente);
-- One live turno a dependencia in a case.
CREATE UNIQUE INDEX turnos_vivos ON turnos (expediente, dependencia) WHERE estado NOT IN ('rechazado', 'retirado');

CREATE TABLE intervenciones (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  fecha TEXT NOT NULL,
  lugar TEXT NOT NULL,
  personal TEXT NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('abierta', 'cerrada', 'anulada')),
  asistentes INTEGER,
  evidencia TEXT
);
CREATE INDEX intervenciones_por_fecha ON intervenciones (fecha, id);

-- Answers the titular decided to publish: the only request text that leaves its seal.
CREATE TABLE publicadas (
  expediente TEXT NOT NULL PRIMARY KEY REFERENCES expedientes (id),
  folio TEXT NOT NULL,
  notificada INTEGER NOT NULL,
  sentido TEXT NOT NULL,
  respuesta TEXT NOT NULL
);

-- Stems of the texts that may be searched, by expedientes.fila; rows go when a text stops being searchable.
CREATE VIRTUAL TABLE busqueda USING fts5 (raices, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE busqueda_publicadas USING fts5 (raices, tokenize = 'unicode61 remove_diacritics 0');
