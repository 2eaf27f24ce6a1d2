import Domain

/// The body of an event of each fact as the program wrote it before facts sealed anything, with every property there is.
/// What somebody wrote freely, or tells of a person, says MARCA.
enum CuerposViejos {
  static let asesoria = """
    {"colonia":"MARCA colonia","comoSeEntero":"MARCA volante","delegacion":"MARCA delegación","dependencia":"SAPAL","derecho":"acceso",\
    "discapacidad":true,"edad":"30_a_44","lengua":"MARCA otomí","mesa":"MARCA mesa","referencia":"MARCA referencia","resultado":"canalizada",\
    "seguimiento":{"hecho":"2026-04-20T10:00:00-06:00","paraCuando":"2026-04-20","que":"MARCA llamarle"},"sexo":"mujer","tema":"MARCA tema"}
    """

  static func hecho(_ tipo: TipoDeHecho) -> String {
    switch tipo {
    case .solicitudRecibida:
      #"{"asesoria":"ASE-2026-000001-B","avisoPrivacidad":"2026-1","canal":"web","derechoARCO":"acceso","folio":"SAI-2026-000123-X","folioPNT":"110198700012345","importado":true,"intervencion":"INT-2026-0001","medio":"correo","modalidad":"electronica","partes":1,"verbalConfirmada":false}"#
    case .solicitudTurnada:
      #"{"dependencia":"SAPAL","partes":[1],"sugeridas":["SAPAL"],"turno":1,"ventana":"2026-04-16","versionDelFiltro":3}"#
    case .turnoAceptado, .turnoAtendido, .turnoDevuelto, .turnoRetirado: #"{"dependencia":"SAPAL","turno":1}"#
    case .propuestaHecha: #"{"dependencia":"SAPAL","dependenciaSugerida":"DGOP","propuesta":1,"tipo":"rechazo","turno":1}"#
    case .propuestaResuelta: #"{"acepta":true,"dependencia":"SAPAL","propuesta":1,"tipo":"rechazo","turno":1}"#
    case .prevencionEmitida: #"{"firmante":"ana","partes":[1]}"#
    case .prevencionDesahogada, .solicitudNoPresentada: #"{"partes":[1]}"#
    case .asuntoSometido:
      #"{"asunto":1,"materia":"reservada","reserva":{"anios":5,"area":"MARCA área","fundamento":"MARCA fundamento","pruebaDeDano":"MARCA daño"}}"#
    case .resolucionRegistrada:
      #"{"acta":"MARCA acta","asunto":1,"fecha":"2026-04-20","materia":"reservada","sentido":"confirma","sesion":"MARCA sesión"}"#
    case .documentoFirmado: #"{"dato":"MARCA organismo","firmante":"tere","objeto":"incompetencia","partes":[1]}"#
    case .solicitudReconducida:
      #"{"anterior":"SAI-2026-000123-X","derechoARCO":"acceso","firmante":"tere","folio":"ARCO-2026-000001-C","plazo":"Conserva la fecha"}"#
    case .respuestaFirmada:
      #"{"causal":1,"firmante":"tere","partes":[1],"publica":true,"sentido":"entrega","sentidos":[{"parte":1,"sentido":"entrega"}]}"#
    case .notificacionRegistrada:
      #"{"autor":"ana","medio":"correo","objeto":"respuesta","partes":[1],"resultado":"practicada","sentido":"entrega"}"#
    case .costoFijado: #"{"centavos":10000,"firmante":"ana","paginas":120}"#
    case .costoActualizado: #"{"estado":"pagado"}"#
    case .modalidadCambiada: #"{"modalidad":"electronica"}"#
    case .identidadAcreditada: #"{"documento":"MARCA credencial","forma":"titular","por":"ana"}"#
    case .procedimientoAvisado: #"{"firmante":"ana","nombre":"MARCA trámite"}"#
    case .procedimientoElegido: #"{"elige":"arco"}"#
    case .recursoInterpuesto: #"{"numero":"MARCA RR/1","recibidoEnLaUnidad":true}"#
    case .recursoActualizado:
      #"{"deja":"concluida","estado":"admitido","numero":"MARCA RR/1","ordenaCumplir":true,"paso":"admitir-recurso","sentido":"confirma"}"#
    case .datosCorregidos: #"{"asesoria":\#(asesoria),"canal":"web","medio":"correo","persona":true}"#
    case .folioPNTRegistrado: #"{"folioPNT":"110198700012345"}"#
    case .claveReemitida: #"{"nonce":2}"#
    case .expedienteSuprimido: #"{"fundamento":"MARCA lo pidió","redactados":[{"huella":"00","numero":1}]}"#
    case .atencionCalificada: #"{"puntos":5}"#
    case .asesoriaRegistrada:
      #"{"asesoria":\#(asesoria),"canal":"modulo","folio":"ASE-2026-000001-B","intervencion":"INT-2026-0001"}"#
    case .asesoriaVinculada: #"{"solicitud":"SAI-2026-000123-X"}"#
    case .documentoSinEfecto: #"{"objeto":"prevencion"}"#
    case .plazosRecalculados:
      #"{"acuerdo":"UT/1/2026","calendario":2,"corregidas":{"A-RESP-G16":5},"firmante":"tere","vence":"2026-05-14","ventanas":[{"fecha":"2026-04-17","turno":1}]}"#
    case .plazoPorVencer:
      #"{"callado":false,"evento":"respuesta","omitidos":["mitad"],"para":{"dependencias":["SAPAL"],"roles":["enlace"]},"plazo":1,"regla":"A-RESP-LG","turno":1,"umbral":"dosDias","vence":"2026-05-12"}"#
    case .plazoVencido:
      #"{"callado":false,"evento":"respuesta","omitidos":["mitad"],"para":{"dependencias":["SAPAL"],"roles":["enlace"]},"plazo":1,"regla":"A-RESP-LG","turno":1,"vence":"2026-05-12"}"#
    case .avisoNoEntregado: #"{"codigo":550,"dependencia":"SAPAL","evento":3,"objeto":"respuesta"}"#
    case .turnoEscalado: #"{"dependencia":"SAPAL","turno":1,"vencio":"2026-04-20"}"#
    case .superiorAvisado: #"{"dependencia":"SAPAL","firmante":"tita","turno":1}"#
    case .turnoTraspasado: #"{"acuerdo":"UT/1/2026","anterior":"VIEJA","dependencia":"SAPAL","firmante":"ada","turno":1}"#
    case .solicitudDesistida, .derechoEfectivo, .expedienteAnulado, .respuestaCargada, .datosPersonalesMarcados,
      .solicitudConcluida, .solicitudReabierta, .seguimientoCumplido, .respuestaOfrecida, .publicacionRetirada:
      "{}"
    }
  }

  /// Properties that hold words and stay in clear, with what they are.
  static let abiertas: [String: String] = [
    "firmante": "a user's id", "por": "a user's id", "autor": "a user's id", "dependencia": "key of the directory",
    "dependenciaSugerida": "key of the directory", "anterior": "key of the directory", "sugeridas": "keys of the directory",
    "dependencias": "keys of the directory", "solicitud": "a folio", "asesoria": "a folio", "intervencion": "its id",
    "folioPNT": "the other register's number", "avisoPrivacidad": "a version", "regla": "a rule's id", "corregidas": "rules' ids",
    "plazo": "made by the program", "huella": "of a row", "sentido": "of a closed list",
    "acuerdo": "the public act that changed a calendar, a rule or the directory: the house's own, the same for every case",
  ]
}
