-- Instants are integer µs UTC. UNIQUE indexes and CHECKs are named: the code tells them apart by name.

CREATE TABLE ajustes (
  nombre TEXT NOT NULL PRIMARY KEY,
  valor BLOB NOT NULL
) WITHOUT ROWID;

-- The truth. Rows are only ever inserted; `hash` covers every other column and, through `anterior`, all before it.
CREATE TABLE eventos (
  stream TEXT NOT NULL,
  numero BIGINT NOT NULL,
  tipo TEXT NOT NULL,
  ocurrio BIGINT NOT NULL,
  registrado BIGINT NOT NULL,
  actor TEXT NOT NULL,
  rol TEXT NOT NULL,
  cuerpo TEXT NOT NULL,
  sellado BLOB,
  llave TEXT,
  anterior BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (stream, numero),
  CONSTRAINT eventos_numero CHECK (numero >= 1),
  CONSTRAINT eventos_sellado CHECK (sellado IS NULL OR llave IS NOT NULL),
  CONSTRAINT eventos_hash CHECK (length(anterior) = 32 AND length(hash) = 32)
);

CREATE INDEX eventos_registrado ON eventos (registrado);
CREATE INDEX eventos_llave ON eventos (llave) WHERE llave IS NOT NULL;

-- Gapless counters: moved inside the transaction that uses the number.
CREATE TABLE consecutivos (
  serie TEXT NOT NULL PRIMARY KEY,
  ultimo BIGINT NOT NULL,
  CONSTRAINT consecutivos_ultimo CHECK (ultimo >= 0)
) WITHOUT ROWID;

-- One row per Idempotency-Key: what was asked (hash) and which events answered it.
CREATE TABLE idempotencia (
  huella BLOB NOT NULL PRIMARY KEY,
  cuerpo BLOB NOT NULL,
  stream TEXT,
  desde BIGINT,
  hasta BIGINT,
  creada BIGINT NOT NULL,
  CONSTRAINT idempotencia_huella CHECK (length(huella) = 32 AND length(cuerpo) = 32),
  CONSTRAINT idempotencia_eventos CHECK (
    (stream IS NULL AND desde IS NULL AND hasta IS NULL)
    OR (stream IS NOT NULL AND desde IS NOT NULL AND hasta IS NOT NULL AND hasta >= desde))
) WITHOUT ROWID;

CREATE INDEX idempotencia_creada ON idempotencia (creada);

CREATE TABLE trabajos (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  tipo TEXT NOT NULL,
  cuerpo TEXT NOT NULL,
  estado TEXT NOT NULL,
  prioridad BIGINT NOT NULL,
  proximo BIGINT NOT NULL,
  intentos BIGINT NOT NULL DEFAULT 0,
  max_intentos BIGINT NOT NULL,
  unica TEXT,
  creado BIGINT NOT NULL,
  tomado BIGINT,
  arriendo TEXT,
  arriendo_vence BIGINT,
  terminado BIGINT,
  error TEXT,
  CONSTRAINT trabajos_estado CHECK (estado IN ('pendiente', 'en_curso', 'hecho', 'cancelado', 'muerto')),
  CONSTRAINT trabajos_arriendo CHECK (
    (estado = 'en_curso') = (arriendo IS NOT NULL) AND (arriendo IS NULL) = (arriendo_vence IS NULL)),
  CONSTRAINT trabajos_tomado CHECK (estado <> 'en_curso' OR tomado IS NOT NULL),
  CONSTRAINT trabajos_terminado CHECK (
    (estado IN ('hecho', 'cancelado', 'muerto')) = (terminado IS NOT NULL)),
  CONSTRAINT trabajos_causa CHECK (estado <> 'muerto' OR error IS NOT NULL),
  CONSTRAINT trabajos_intentos CHECK (intentos >= 0 AND max_intentos >= 1)
);

-- A key is taken while its job waits or runs; afterwards it may be asked again.
CREATE UNIQUE INDEX trabajos_unica ON trabajos (tipo, unica)
  WHERE unica IS NOT NULL AND estado IN ('pendiente', 'en_curso');
CREATE INDEX trabajos_pendientes ON trabajos (prioridad, proximo, id) WHERE estado = 'pendiente';
CREATE INDEX trabajos_arrendados ON trabajos (arriendo_vence) WHERE estado = 'en_curso';
CREATE INDEX trabajos_terminados ON trabajos (terminado) WHERE terminado IS NOT NULL;

-- Last slot each periodic task has been started for.
CREATE TABLE cron (
  nombre TEXT NOT NULL PRIMARY KEY,
  ultima BIGINT NOT NULL
);

CREATE TABLE usuarios (
  id TEXT NOT NULL PRIMARY KEY,
  nombre TEXT NOT NULL,
  correo TEXT,
  rol TEXT NOT NULL,
  dependencia TEXT,
  activo BIGINT NOT NULL,
  creado BIGINT NOT NULL,
  modificado BIGINT NOT NULL,
  CONSTRAINT usuarios_rol CHECK (rol IN ('operador', 'titular', 'enlace', 'auditor', 'admin', 'sistema')),
  CONSTRAINT usuarios_alcance CHECK ((rol = 'enlace') = (dependencia IS NOT NULL)),
  CONSTRAINT usuarios_activo CHECK (activo IN (0, 1))
);

CREATE UNIQUE INDEX usuarios_correo ON usuarios (correo) WHERE correo IS NOT NULL;

-- Tokens: 'acceso' signs in once, 'portador' is the API's bearer. Only their SHA-256 is here.
CREATE TABLE fichas (
  huella BLOB NOT NULL PRIMARY KEY,
  usuario TEXT NOT NULL REFERENCES usuarios (id),
  clase TEXT NOT NULL,
  etiqueta TEXT NOT NULL,
  creada BIGINT NOT NULL,
  vence BIGINT NOT NULL,
  usada BIGINT,
  revocada BIGINT,
  CONSTRAINT fichas_huella CHECK (length(huella) = 32),
  CONSTRAINT fichas_clase CHECK (clase IN ('acceso', 'portador')),
  CONSTRAINT fichas_usada CHECK (clase = 'acceso' OR usada IS NULL),
  CONSTRAINT fichas_vence CHECK (vence > creada)
);

CREATE INDEX fichas_usuario ON fichas (usuario);
CREATE INDEX fichas_vencidas ON fichas (vence);

CREATE TABLE sesiones (
  huella BLOB NOT NULL PRIMARY KEY,
  usuario TEXT NOT NULL REFERENCES usuarios (id),
  creada BIGINT NOT NULL,
  vence BIGINT NOT NULL,
  cerrada BIGINT,
  CONSTRAINT sesiones_huella CHECK (length(huella) = 32),
  CONSTRAINT sesiones_vence CHECK (vence > creada)
);

CREATE INDEX sesiones_usuario ON sesiones (usuario);
CREATE INDEX sesiones_vencidas ON sesiones (vence);

-- Throttle: attempts per key (folio, address) and window start.
CREATE TABLE intentos (
  clave TEXT NOT NULL,
  ventana BIGINT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (clave, ventana)
);

CREATE INDEX intentos_ventana ON intentos (ventana);

CREATE TABLE webhooks (
  id TEXT NOT NULL PRIMARY KEY,
  url TEXT NOT NULL,
  descripcion TEXT NOT NULL,
  secreto BLOB NOT NULL,
  secreto_anterior BLOB,
  anterior_vence BIGINT,
  eventos TEXT NOT NULL,
  dependencia TEXT,
  activo BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  creado BIGINT NOT NULL,
  modificado BIGINT NOT NULL,
  baja BIGINT,
  CONSTRAINT webhooks_activo CHECK (activo IN (0, 1) AND (baja IS NULL OR activo = 0)),
  CONSTRAINT webhooks_rotacion CHECK ((secreto_anterior IS NULL) = (anterior_vence IS NULL))
);

-- One message to one receiver. UNIQUE: an event reaches a webhook once, however often it is announced.
CREATE TABLE entregas (
  id TEXT NOT NULL PRIMARY KEY,
  webhook TEXT NOT NULL REFERENCES webhooks (id),
  stream TEXT NOT NULL,
  numero BIGINT NOT NULL,
  tipo TEXT NOT NULL,
  cuerpo TEXT NOT NULL,
  estado TEXT NOT NULL,
  intentos BIGINT NOT NULL DEFAULT 0,
  proximo BIGINT,
  creada BIGINT NOT NULL,
  terminada BIGINT,
  CONSTRAINT entregas_estado CHECK (estado IN ('pendiente', 'entregada', 'agotada', 'cancelada')),
  CONSTRAINT entregas_proximo CHECK ((estado = 'pendiente') = (proximo IS NOT NULL)),
  CONSTRAINT entregas_terminada CHECK ((estado = 'pendiente') = (terminada IS NULL))
);

CREATE UNIQUE INDEX entregas_evento ON entregas (webhook, stream, numero, tipo);
CREATE INDEX entregas_lista ON entregas (webhook, creada, id);
CREATE INDEX entregas_terminadas ON entregas (terminada) WHERE terminada IS NOT NULL;

-- The delivery log: what was answered each time, or why nothing was.
CREATE TABLE entrega_intentos (
  entrega TEXT NOT NULL REFERENCES entregas (id),
  n BIGINT NOT NULL,
  cuando BIGINT NOT NULL,
  estado_http BIGINT,
  ms BIGINT NOT NULL,
  respuesta BLOB,
  error TEXT,
  PRIMARY KEY (entrega, n),
  CONSTRAINT entrega_intentos_respuesta CHECK (respuesta IS NULL OR length(respuesta) <= 16384),
  CONSTRAINT entrega_intentos_resultado CHECK (estado_http IS NOT NULL OR error IS NOT NULL)
);
