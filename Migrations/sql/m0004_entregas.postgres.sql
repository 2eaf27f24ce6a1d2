-- The queue: who holds a lease, kinds at rest, and an index that finds the next job whatever else waits.
ALTER TABLE trabajos ADD COLUMN dueno TEXT COLLATE "C";
DROP INDEX trabajos_pendientes;
CREATE INDEX trabajos_pendientes ON trabajos (tipo, prioridad, proximo, id) WHERE estado = 'pendiente';

CREATE TABLE trabajos_pausados (
  tipo TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  desde BIGINT NOT NULL,
  quien TEXT COLLATE "C" NOT NULL,
  motivo TEXT COLLATE "C" NOT NULL
);

-- Receivers: form of the payload, whom to warn, own headers (sealed), and since when nothing is accepted.
ALTER TABLE webhooks ADD COLUMN carga BIGINT NOT NULL DEFAULT 1;
ALTER TABLE webhooks ADD COLUMN correo TEXT COLLATE "C";
ALTER TABLE webhooks ADD COLUMN encabezados BYTEA;
ALTER TABLE webhooks ADD COLUMN falla_desde BIGINT;
ALTER TABLE webhooks ADD COLUMN advertencias BIGINT NOT NULL DEFAULT 0;
ALTER TABLE webhooks ADD COLUMN motivo TEXT COLLATE "C";

-- The attempt a resend starts counting from. A delivery's own row says when it is due: one job a receiver serves them all.
ALTER TABLE entregas ADD COLUMN desde_intento BIGINT NOT NULL DEFAULT 0;
CREATE INDEX entregas_pendientes ON entregas (webhook, proximo, stream, numero) WHERE estado = 'pendiente';

ALTER TABLE entrega_intentos ADD COLUMN url TEXT COLLATE "C";
ALTER TABLE entrega_intentos ADD COLUMN direccion TEXT COLLATE "C";
ALTER TABLE entrega_intentos ADD COLUMN causa TEXT COLLATE "C";
ALTER TABLE entrega_intentos ADD COLUMN ms_nombre BIGINT;
ALTER TABLE entrega_intentos ADD COLUMN ms_conexion BIGINT;
ALTER TABLE entrega_intentos ADD COLUMN ms_cifrado BIGINT;
ALTER TABLE entrega_intentos ADD COLUMN ms_primer_byte BIGINT;

INSERT INTO trabajos (tipo, cuerpo, estado, prioridad, proximo, max_intentos, unica, creado)
  SELECT 'webhook.bombear', '{"id":"' || webhook || '","v":1}', 'pendiente', 100, MIN(proximo), 1000000, webhook, MIN(creada)
  FROM entregas WHERE estado = 'pendiente' GROUP BY webhook;
DELETE FROM trabajos WHERE tipo = 'webhook.entregar';

-- One e-mail to one person. `destinatario` is an official's address, or empty for the person of the case, whose own
-- address stays sealed and is looked up when the message leaves.
CREATE TABLE correos (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  clase TEXT COLLATE "C" NOT NULL,
  stream TEXT COLLATE "C" NOT NULL,
  numero BIGINT NOT NULL,
  destinatario TEXT COLLATE "C" NOT NULL,
  estado TEXT COLLATE "C" NOT NULL,
  intentos BIGINT NOT NULL DEFAULT 0,
  creado BIGINT NOT NULL,
  terminado BIGINT,
  codigo BIGINT,
  causa TEXT COLLATE "C",
  CONSTRAINT correos_clase CHECK (clase IN ('enlace', 'ciudadano', 'resumen', 'receptor')),
  CONSTRAINT correos_estado CHECK (estado IN ('pendiente', 'enviado', 'rechazado', 'rebotado', 'cancelado')),
  CONSTRAINT correos_terminado CHECK ((estado = 'pendiente') = (terminado IS NULL)),
  CONSTRAINT correos_causa CHECK (estado NOT IN ('rechazado', 'rebotado', 'cancelado') OR causa IS NOT NULL)
);

CREATE UNIQUE INDEX correos_aviso ON correos (clase, stream, numero, destinatario);
CREATE INDEX correos_terminados ON correos (terminado) WHERE terminado IS NOT NULL;

-- A replay walks the log in the order it was written, however many events share an instant.
DROP INDEX eventos_registrado;
CREATE INDEX eventos_registrado ON eventos (registrado, stream, numero);
