-- To whom asesorías were given, month by month, without naming a case: what people say of themselves is sealed in theirs.
CREATE TABLE perfil_de_asesorias (
  mes TEXT NOT NULL,
  atributo TEXT NOT NULL,
  valor TEXT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (mes, atributo, valor),
  CONSTRAINT perfil_n CHECK (n >= 0)
) WITHOUT ROWID;

-- Those there are: the last record of each, which events of before have in clear. Of the erased, nothing that was typed.
INSERT INTO perfil_de_asesorias (mes, atributo, valor, n)
SELECT mes, atributo, valor, COUNT(*) FROM (
  SELECT strftime('%Y-%m', e.recibida / 1000000 - 21600, 'unixepoch') AS mes, a.atributo,
    CASE
      WHEN a.libre = 1 AND EXISTS (SELECT 1 FROM eventos s WHERE s.stream = e.id AND s.tipo = 'expediente.suprimido') THEN ''
      WHEN json_type(u.cuerpo, '$.hecho.asesoria.' || a.atributo) = 'true' THEN 'si'
      WHEN json_type(u.cuerpo, '$.hecho.asesoria.' || a.atributo) = 'false' THEN 'no'
      ELSE COALESCE(json_extract(u.cuerpo, '$.hecho.asesoria.' || a.atributo), '')
    END AS valor
  FROM expedientes e
  JOIN eventos u ON u.stream = e.id AND u.numero = (
    SELECT MAX(v.numero) FROM eventos v WHERE v.stream = e.id AND v.tipo IN ('asesoria.registrada', 'expediente.corregido')
      AND json_type(v.cuerpo, '$.hecho.asesoria') = 'object')
  JOIN (
    SELECT 'delegacion' AS atributo, 1 AS libre UNION ALL SELECT 'comoSeEntero', 1 UNION ALL SELECT 'lengua', 1
    UNION ALL SELECT 'sexo', 0 UNION ALL SELECT 'edad', 0 UNION ALL SELECT 'discapacidad', 0) a
  WHERE e.tipo = 'ASE' AND e.estado <> 'anulada') perfil
GROUP BY mes, atributo, valor;
