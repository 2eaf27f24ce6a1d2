-- What each day added to each figure of the office: the figures at a date are the sums up to it. A projection of the events,
-- moved in their own transaction; the next start fills it from those already written.
CREATE TABLE cifras (
  dia TEXT NOT NULL,
  cifra TEXT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (dia, cifra),
  CONSTRAINT cifras_cifra CHECK (cifra IN ('intervenciones', 'asesorias', 'acceso', 'arco', 'respondidas', 'en_tiempo', 'turnos',
    'vencidos', 'calificaciones', 'puntos'))
) WITHOUT ROWID;

-- Open data goes through the access requests in order of id.
CREATE INDEX expedientes_abiertos_al_publico ON expedientes (id) WHERE tipo = 'SAI' AND estado <> 'anulada';
