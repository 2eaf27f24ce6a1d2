-- To whom asesorías were given, month by month, without naming a case: what people say of themselves is sealed in theirs.
CREATE TABLE perfil_de_asesorias (
  mes TEXT COLLATE "C" NOT NULL,
  atributo TEXT COLLATE "C" NOT NULL,
  valor TEXT COLLATE "C" NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (mes, atributo, valor),
  CONSTRAINT perfil_n CHECK (n >= 0)
);

-- Those there are: the last record of each, which events of before have in clear. Of the erased, nothing that was typed.
INSERT INTO perfil_de_asesorias (mes, atributo, valor, n)
SELECT mes, atributo, valor, COUNT(*) FROM (
  SELECT to_char(to_timestamp(e.recibida / 1000000 - 21600) AT TIME ZONE 'UTC', 'YYYY-MM') AS mes, a.atributo,
    CASE
      WHEN a.libre = 1 AND EXISTS (SELECT 1 FROM eventos s WHERE s.stream = e.id AND s.tipo = 'expediente.suprimido') THEN ''
      ELSE CASE u.cuerpo::json #>> ARRAY['hecho', 'asesoria', a.atributo]
        WHEN 'true' THEN 'si' WHEN 'false' THEN 'no'
        ELSE COALESCE(u.cuerpo::json #>> ARRAY['hecho', 'asesoria', a.atributo], '') END
    END AS valor
  FROM expedientes e
  JOIN eventos u ON u.stream = e.id AND u.numero = (
    SELECT MAX(v.numero) FROM eventos v WHERE v.stream = e.id AND v.tipo IN ('asesoria.registrada', 'expediente.corregido')
      AND json_typeof(v.cuerpo::json #> ARRAY['hecho', 'asesoria']) = 'object')
  CROSS JOIN (VALUES ('delegacion', 1), ('comoSeEntero', 1), ('lengua', 1), ('sexo', 0), ('edad', 0), ('discapacidad', 0))
    AS a (atributo, libre)
  WHERE e.tipo = 'ASE' AND e.estado <> 'anulada') perfil
GROUP BY mes, atributo, valor;
