/// Words with a treatment of their own, as data. Written without accents: they are compared with the plain word.
enum Vocabulario {
  /// What is done with a word before stemming.
  enum Trato: Sendable {
    case omitir
    /// Stand-in for an abbreviation, with its accents, still to be stemmed.
    case escribir([UInt8])
    /// The stem itself.
    case raiz([UInt8])
  }

  /// The treatment of a plain word, if it has one.
  @inline(__always) static func trato(_ palabra: UInt64) -> Trato? { tabla[palabra].map { tratos[$0] } }

  @inline(__always) static func esGenerica(_ raiz: UInt64) -> Bool { genericas[raiz] != nil }

  private static let tratos: [Trato] =
    [.omitir] + abreviaturas.map { .escribir(Array($0.value.utf8)) } + raicesFijas.map { .raiz(Array($0.value.utf8)) }

  private static let tabla = TablaDeHuellas(
    huellas(vacias).map { ($0, 0) }
      + (abreviaturas.map(\.key) + raicesFijas.map(\.key)).enumerated().map {
        (Huella.de($1.utf8), Int32($0 + 1))
      })

  private static func huellas(_ palabras: String) -> [UInt64] {
    palabras.split(whereSeparator: \.isWhitespace).map { Huella.de($0.utf8) }
  }

  /// Function words: they say nothing about the subject.
  private static let vacias =
    """
    a al algo alguien algun alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos asi aun
    aunque bajo bien cada casi como con conforme contra cual cuales cualquier cualquiera cuando cuanta cuantas cuanto
    cuantos de del desde donde dos durante e el ella ellas ello ellos en entonces entre era eran eres es esa esas ese
    eso esos esta estaba estado estamos estan estar estas este esto estos estoy etc fin fue fueron ha haber habia habian
    hace hacen hacer hacia han has hasta hay he hemos hubo igual incluso la las le les lo los luego mas me mediante
    menos mi mia mientras mio mis mismo misma mismos mismas mucha muchas mucho muchos muy nada ni ningun ninguna
    ninguno no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para parte pero poca pocas poco
    pocos podria podrian por porque pues que quien quienes quiero se sea sean segun ser si sido siempre sin sino sobre
    solo son soy su sus suya suyo tal tambien tampoco tan tanta tanto te tendra tener tengo ti tiene tienen toda todas
    todavia todo todos tras tu tus u un una unas uno unos usted ustedes va van vez y ya yo the of and
    no num numero
    """

  /// Stems that any request may carry, whatever its subject: they point to nobody in particular.
  private static let genericas = TablaDeHuellas(
    huellas(
      """
      solicit solicitud inform document copi dat pid ped requier necesit dese sab conoc favor fech año mes dia period
      actual nombr municip municipal ayunt gobiern leon guanajuat gto ciud ciudadan public relacion list listad numer
      tip motiv form fisic digital electron format excel pdf correo version total cantid detall cad desglos desgl
      person entreg proporcion enviar envi dependent dependenci instituc institu institut servici general direccion
      secretar unid sistem program proyect public colon call aven bulev fraccion report buen tard noch hol graci
      2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026 2027 enero febrer marz abril may
      juni juli agost septiembr octubr noviembr diciembr
      """
    ).map { ($0, 0) })

  /// How people of León shorten, and what it stands for (with accents: the stemmer reads it).
  private static let abreviaturas: KeyValuePairs = [
    "col": "colonia", "cols": "colonia", "fracc": "fraccionamiento", "av": "avenida", "ave": "avenida",
    "blv": "bulevar", "boul": "bulevar", "blvr": "bulevar",
    "gto": "guanajuato", "mpio": "municipio", "mpios": "municipio", "mpal": "municipal", "depto": "departamento",
    "dpto": "departamento", "dir": "dirección", "dirs": "dirección", "gral": "general", "grales": "general",
    "admon": "administración", "admva": "administrativa",
    "admvo": "administrativo", "tel": "teléfono", "cel": "celular", "presup": "presupuesto", "lics": "licencia",
    "cv": "currículum", "cvs": "currículum", "curricula": "currículum", "curriculo": "currículum",
    "curriculums": "currículum", "curriculares": "currículum", "curricular": "currículum", "info": "información",
    "prepa": "preparatoria", "uni": "universidad", "poli": "policía", "polis": "policía", "transito": "tránsito",
    "parquimetro": "parquímetro", "wifi": "internet", "fto": "formato", "expte": "expediente", "exp": "expediente",

  ]

  /// Stems that the algorithm would merge with another word («secretaría» with «secreto») or spell in two ways.
  private static let raicesFijas: KeyValuePairs = [
    "secretaria": "secretar", "secretarias": "secretar", "secretario": "secretar",
    "sria": "secretar", "srio": "secretar",
    "policia": "polic", "policias": "polic", "policial": "polic", "policiaca": "polic", "policiaco": "polic",
    // Things, not the verb whose stem they would share: «recibieron», «ha ganado», «hoy», «casa», «plaza», «tomar».
    "recibo": "recibo", "recibos": "recibo", "ganado": "ganader", "hoyo": "hoyo", "hoyos": "hoyo", "caso": "caso", "casos": "caso",
    "titular": "titular", "titulares": "titular", "plazo": "plazo", "plazos": "plazo", "toma": "toma", "tomas": "toma", "banco": "banco",
    "bancos": "banco",
    "bulevar": "bulev", "bulevares": "bulev", "blvd": "bulev", "boulevard": "bulev",
  ]
}
