-- A case that has to comply with what a recurso ordered shows the date of that order, and not that of the answer. Clocks
-- without `disparo` are from before step 3: the next start completes them, and the row of their case with them.
UPDATE expedientes SET (dias, regla, vence, amarillo, rojo, plazo) = (
  SELECT p.dias, p.regla, p.vence, p.amarillo, p.rojo, p.estado FROM plazos p
  WHERE p.expediente = expedientes.id AND p.evento = 'cumplimientoRecurso' AND p.estado IN ('corriendo', 'interrumpido')
  ORDER BY p.numero DESC LIMIT 1)
WHERE EXISTS (
  SELECT 1 FROM plazos p
  WHERE p.expediente = expedientes.id AND p.evento = 'cumplimientoRecurso' AND p.estado IN ('corriendo', 'interrumpido')
    AND p.disparo IS NOT NULL);
