-- Cases whose clocks could not be looked at when a warning was due: passed over, shown to whoever administers the service, and
-- looked at again from `siguiente` on.
CREATE TABLE plazos_detenidos (
  expediente TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES expedientes (id),
  causa TEXT COLLATE "C" NOT NULL,
  desde BIGINT NOT NULL,
  ultimo BIGINT NOT NULL,
  siguiente BIGINT NOT NULL,
  intentos BIGINT NOT NULL,
  CONSTRAINT plazos_detenidos_intentos CHECK (intentos >= 1)
);

-- The walk goes on after (proximo_aviso, id), however many cases share a date.
DROP INDEX expedientes_por_aviso;
CREATE INDEX expedientes_por_aviso ON expedientes (proximo_aviso, id) WHERE proximo_aviso IS NOT NULL;
