-- What each day added to each figure of the office: the figures at a date are the sums up to it. A projection of the events,
-- moved in their own transaction; the next start fills it from those already written.
CREATE TABLE cifras (
  dia TEXT COLLATE "C" NOT NULL,
  cifra TEXT COLLATE "C" NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (dia, cifra),
  CONSTRAINT cifras_cifra CHECK (cifra IN ('intervenciones', 'asesorias', 'acceso', 'arco', 'respondidas', 'en_tiempo', 'turnos',
    'vencidos', 'calificaciones', 'puntos'))
);

-- Open data goes through the access requests in order of id.
CREATE INDEX expedientes_abiertos_al_publico ON expedientes (id) WHERE tipo = 'SAI' AND estado <> 'anulada';
