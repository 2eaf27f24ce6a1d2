/// The words by which a piece of a request is known for a question, a thing asked for or a courtesy. Without accents.
enum Lexicos {
  static let enlaces = Lexico(
    "y e o tambien ademas asimismo asi igualmente luego despues finalmente por ultimo favor hola buenas buenos tardes dias noches")
  /// Those with which a second question may begin.
  static let conectores = Lexico("y tambien ademas asimismo asi igualmente")
  static let masQueY = Lexico("tambien ademas asimismo igualmente")
  static let articulos = Lexico("el la los las un una unos unas de del")
  static let preposiciones = Lexico("a de en con por para desde hasta sobre cada")
  static let interrogativas = Lexico("cuanto cuanta cuantos cuantas que quien quienes cual cuales cuando donde como porque")
  static let peticiones = Lexico(
    """
    quiero quisiera solicito solicita solicitamos pido pedimos requiero requerimos necesito deseo queremos diganme digame informen informe
    informarme saber conocer proporcionen entreguen expliquen indiquen indique senale senalen señale señalen dime decirme digan
    envienme mandenme proporcionar
    """)
  /// «Me gustaría saber», «se solicita», «favor de informar».
  static let antesDePedir = Lexico("me nos se favor")
  /// What people ask for by its name.
  static let cosas = Lexico(
    """
    copia copias nomina gasto gastos numero presupuesto presupuestos lista listado relacion quejas denuncias monto montos sueldo sueldos
    salario padron nombre nombres informe informes facturas factura costo costos contrato contratos convenio convenios documento documentos
    total cantidad fecha fechas titulo curriculum viaticos acta actas plan programa programas reglamento permiso permisos licencia licencias
    inventario estadistica estadisticas estudio estudios dictamen bitacora bitacoras video videos base oficio oficios expediente reporte
    reportes resultados evidencia evidencias organigrama directorio beneficiarios obras multas pagos ingresos egresos deuda calendario
    requisitos motivo motivos plano planos minuta minutas version constancia tarifas proveedores empresa empresas licitacion licitaciones
    """)

  static let cortesias = Lexico(
    """
    hola buenas buenos buen gracias saludos saludo atentamente atte cordialmente muchas estimados estimado estimada agradezco agradeceria
    quedo espero esperando presente cordiales reciban reciba
    """, frases: "sin mas, sin otro, a quien, de antemano, muchas gracias, por su, mil gracias")
  static let despedidas = Lexico(
    "", frases: "que tengan, que tenga, que esten, que este, que dios, dios los, que pasen, excelente dia, bonito dia, lindo dia")
  /// «¿Me pueden responder…?» asks for an answer and not for anything in it.
  static let ruegos = Lexico(
    "", frases: Combinaciones.cruzar("me, nos", "pueden, podrian, puede, podria"))
  static let respuestas = Lexico("responder contestar enviar mandar ayudar apoyar responderme")
  static let formas = Lexico("excel pdf correo formato digital electronico electronica usb impresa impreso respuesta via envien enviarme")
  /// What asks for nothing after a statement: «…, ¿no?».
  static let coletillas = Lexico(
    "no verdad si cierto ok vale eh va", frases: "o no, no es asi, verdad que si, o si, no cree, no creen")
  static let verdad = Huella.de("verdad".utf8)

  /// The formulas with which a list is announced.
  static let formulas = Lexico(
    """
    solicito siguiente siguientes informacion requiero necesito deseo atentamente manera atenta medio presente este esta conducto
    proporcione proporcionen saber conocer favor respecto cual cuales puntos preguntas pregunta documentos copia copias digital
    electronica lista respetuosamente derecho acceso conforme articulo ejercicio datos forma amable amablemente gustaria quisiera podrian
    pueden decir responder contestar dias tardes noches buenas buenos buen hola correo electronico entregar entreguen simple certificada
    misma continuacion enlisto solicitar pedir informe informen informar publica publico parte fundamento constitucional transparencia
    """)
  static let abreviaturas = Lexico(
    """
    art arts av ave col cols fracc blvd calz carr km no num nums tel ext int esq dr dra lic ing arq profr profra mtro mtra sr sra srta cd
    gto dir pag pags sa cv inc etc ej vs ma
    """)
  /// After these something must come.
  static let abiertas = Lexico(
    """
    de del la el los las un una y o e a en con por para que al su sus se me lo como sobre entre sin desde proporcionen proporcione solicito
    cuyo
    """)
}
