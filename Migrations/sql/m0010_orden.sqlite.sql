-- Lists go by due date, those without one last, open cases or all of them: the order is in the index, and a page reads a page.
DROP INDEX expedientes_por_vencer;
CREATE INDEX expedientes_por_vencer ON expedientes (abierto, COALESCE(vence, '9999-12-31'), id);
CREATE INDEX expedientes_por_fecha ON expedientes (COALESCE(vence, '9999-12-31'), id);
