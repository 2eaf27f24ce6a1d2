extension ReglasDeCompetencia {
  static let estatales: [Entrada] = [
    Entrada(
      nombre: "Fiscalía General del Estado de Guanajuato", contacto: "www.fgeguanajuato.gob.mx; \(pnt)",
      siglas: "fge, fiscalia, fiscalias, semefo",
      frases: """
        Fiscalía General del Estado, fiscalía del estado, fiscalía de Guanajuato, fiscalía regional, ministerio público
        ministerios públicos, carpetas abiertas, agencias del MP, agencia del MP, el MP, mi carpeta, la carpeta del, la carpeta de
        denuncia penal, denuncias penales, perito de la fiscalía, policía ministerial, agentes de investigación criminal
        servicio médico forense, cuerpos sin identificar, fosas clandestinas, comisión de búsqueda carpeta de investigación
        carpetas de investigación, averiguación previa, averiguaciones previas, agente del ministerio público, procuraduría de justicia
        orden de aprehensión, órdenes de aprehensión, antecedentes penales, vinculados a proceso, personas desaparecidas carpetas
        investigaciones por desaparición, investigaciones por homicidio, personas desaparecidas busca, vinculación a proceso
        fueron vinculados constancia de no antecedentes, feminicidios investigados
        """),
    Entrada(
      nombre: "Secretaría de Educación de Guanajuato (SEG)", contacto: "www.seg.guanajuato.gob.mx; \(pnt)",
      siglas: "seg, preinscripciones, usae, telesecundaria, telesecundarias, cecyte, cecytes",
      frases: """
        Secretaría de Educación de Guanajuato, Secretaría de Educación del Estado, plazas de maestros, plaza de maestro, plazas docentes
        certificado de primaria, certificado de secundaria, certificado de preparatoria, boleta de calificaciones, maestros hay sin plaza
        maestros sin plaza, no tienen maestro, no tiene maestro, maestro de inglés, maestra de inglés, sin maestro, falta maestro
        maestros faltan, faltan maestros, director de la secundaria, maestra de primaria, maestros de primaria, maestros de preescolar
        maestro de preescolar, maestro de primaria, maestro de secundaria, maestros de secundaria, inscripción a secundaria
        lugar en la secundaria, lugar en la primaria, lugar en la preparatoria, cupo en la secundaria, supervisor de zona
        supervisora de zona, supervisor escolar, plazas magisteriales, plaza docente, director de la primaria, directora de la primaria
        directora de la secundaria, escuela primaria pública, delegación regional de educación, calendario escolar
        secretaría de educación
        """),
    Entrada(
      nombre: "Registro Civil del Estado de Guanajuato", contacto: "www.guanajuato.gob.mx; \(pnt)",
      frases: """
        registro civil, oficialía del registro civil, divorcios administrativos, actas de divorcio, se casaron, se divorciaron
        personas casadas, bebés registrados, niños registrados, defunciones registradas, CURP duplicada, reconocimiento de hijos
        acta de nacimiento, actas de nacimiento, acta de matrimonio, actas de matrimonio, acta de defunción, actas de defunción
        divorcio administrativo, registrar a mi bebé, registrar a mi hijo, registrar a mi hija, juez del registro civil
        """),
    Entrada(
      nombre: "Registro Público de la Propiedad del Estado de Guanajuato", contacto: "www.guanajuato.gob.mx; \(pnt)",
      siglas: "notarias, notaria",
      frases: """
        registro público de la propiedad, registro público, registro de la propiedad, inscrita la propiedad, certificado de libertad
        folio real, inscripción de escrituras, inscripción de la escritura, certificado de gravamen, libertad de gravamen
        notarios públicos, notario público
        """),
    Entrada(
      nombre: "Secretaría de Salud del Estado de Guanajuato", contacto: "salud.guanajuato.gob.mx; \(pnt)",
      siglas: "ssg, isapeg, caises, umaps",
      frases: """
        hospital general, hospital general de León, hospital regional, Secretaría de Salud, Secretaría de Salud de Guanajuato
        hospital materno infantil, hospital de especialidades pediátrico, hospital comunitario, salud del estado
        secretaría de salud estatal, jurisdicción sanitaria, centro de salud de la secretaría, hospital del estado, hospitales del estado
        hospital pediátrico, hospital móvil, hospital materno
        """),
    Entrada(
      nombre: "Secretaría del Agua y Medio Ambiente del Estado (SMAOT)", contacto: "smaot.guanajuato.gob.mx; \(pnt)",
      siglas: "smaot, sama, verificentro, verificentros",
      frases: """
        Secretaría de Medio Ambiente y Ordenamiento Territorial, secretaría del agua y medio ambiente, Comisión Estatal del Agua
        procuraduría ambiental del estado, holograma de verificación, calcomanía de verificación, verificación vehicular del estado
        Secretaría de Medio Ambiente del Estado
        """),
    Entrada(
      nombre: "Auditoría Superior del Estado de Guanajuato (ASEG)", contacto: "www.aseg.gob.mx; \(pnt)", siglas: "aseg",
      frases: "Auditoría Superior del Estado, auditoría superior de Guanajuato, auditoría superior"),
    Entrada(
      nombre: "Instituto Electoral del Estado de Guanajuato (IEEG)", contacto: "www.ieeg.mx; \(pnt)", siglas: "ieeg",
      frases: """
        Instituto Electoral del Estado, Instituto Electoral del Estado de Guanajuato, instituto electoral de Guanajuato
        instituto electoral local, candidatos a la gubernatura, elección local, elección de gobernadora, elección de gobernador
        elección de ayuntamientos
        """),
    Entrada(
      nombre: "Procuraduría de los Derechos Humanos del Estado de Guanajuato", contacto: "www.derechoshumanosgto.org.mx; \(pnt)",
      siglas: "pdheg",
      frases: """
        procuraduría de los derechos humanos, procuraduría de derechos humanos, comisión de derechos humanos
        comisión estatal de derechos humanos, derechos humanos del estado, ombudsman, procurador de derechos humanos
        procuradora de derechos humanos, queja en derechos humanos, quejas en derechos humanos
        """),
    Entrada(
      nombre: "Poder Judicial del Estado de Guanajuato", contacto: "www.poderjudicial-gto.gob.mx; \(pnt)",
      siglas: "magistrados, magistrado",
      frases: """
        poder judicial, poder judicial del estado, juzgado familiar, juzgados familiares, juzgado civil, juzgados civiles
        juez de lo familiar, juez familiar, juez civil, juez penal, oralidad familiar, juzgado penal, juzgados penales, juicio oral
        juicios orales, Supremo Tribunal de Justicia, juicio de divorcio, juicio de pensión alimenticia, pensión alimenticia en el juzgado
        juicio de pensión, juicio de alimentos, juez de oralidad, jueces de oralidad, juicios de divorcio, juzgados de lo familiar
        sentencia de divorcio, juzgado laboral, juzgados laborales, tribunal laboral, tribunales laborales, juez de control
        jueces de control, jueces penales, jueces civiles, jueces familiares, sentencias penales, centro de justicia penal
        consejo del poder judicial, juicios de alimentos, juicios hipotecarios, juzgado mercantil, juicio mercantil, guarda y custodia
        custodia de mis hijos, juicio sucesorio
        """),
    Entrada(
      nombre: "Congreso del Estado de Guanajuato", contacto: "www.congresogto.gob.mx; \(pnt)",
      siglas: "diputados, diputado, diputada, diputadas",
      frases: """
        congreso del estado, legislatura del estado, cámara local, ley estatal, iniciativas de ley, congreso de Guanajuato, congreso local
        diputados locales, diputado local, diputada local, diputadas locales
        """),
    Entrada(
      nombre: "Universidad de Guanajuato", contacto: "www.ugto.mx; \(pnt)", siglas: "ug, la ug",
      frases: """
        Universidad de Guanajuato, universidad de gto, examen de admisión de la universidad, rector de la universidad
        campus León de la universidad
        """
    ),
    Entrada(
      nombre: "Universidades y tecnológicos públicos, cada uno por su cuenta", contacto: pnt, siglas: "utl, unam, ipn, upiig, enes leon",
      frases: "Universidad Tecnológica de León, Universidad Nacional Autónoma, Instituto Politécnico, ENES León, universidad pedagógica"),
    Entrada(
      nombre: "Gobierno del Estado de Guanajuato", contacto: "www.guanajuato.gob.mx; \(pnt)",
      siglas: """
        fspe, iplaneg, inaebach, edugto, sabes, code, vigilancia penitenciaria, isseg, iveg, ieca, libia dennise, gobernador, gobernadores
        gobernadora, gobernadoras, refrendo, refrendos, tenencia, tenencias, reemplacamiento, reemplacamientos, cereso, ceresos
        """,
      frases: """
        licencia de conducir, licencias de conducir, licencia de manejo, placas de circulación, placas de mi carro, tarjeta de circulación
        refrendo vehicular, penal de León, policía estatal, fuerzas de seguridad pública del estado, secretaría de finanzas del estado
        finanzas del estado, finanzas estatales, secretaría de finanzas, oficina recaudadora, oficinas recaudadoras
        instituto de movilidad del estado, del gobierno estatal, secretario de gobierno, policía del estado, policías estatales
        policías del estado, FSPE, secretaría estatal, secretarías estatales, dependencia estatal, dependencias estatales
        funcionarios estatales, burócratas estatales, presupuesto estatal, deuda estatal, placas nuevas, placas vehiculares, emplacamiento
        placas de auto, placas dadas de baja, baja de placas, alta de placas, permiso para circular sin placas
        instituto de la juventud del estado, JuventudEsGto, tarjeta GTO contigo, GTO contigo sí, becas del estado, DIF estatal
        comisión del deporte del estado, CODE Guanajuato, museo de arte e historia, centro de readaptación social, reclusorio
        cárcel estatal, penitenciaría, Poliforum León, tarjeta impulso, línea rosa del estado, del estado, gobierno del estado
        gobierno estatal, gobierno de Guanajuato, secretaría de gobierno del estado, secretaría de seguridad y paz
        secretaría de seguridad del estado, internos en el penal, internos del penal, reos, internos hay en el penal, prepa abierta
        voladuras, puerto interior, tarjeta rosa, carretera estatal, procuraduría fiscal del estado
        """),
  ]

  /// Other municipalities of the region, by the names that are only theirs.
  private static let pueblos: [(nombre: String, formas: String)] = [
    ("Silao de la Victoria", "silao"),
    ("San Francisco del Rincón", "san francisco del rincon, san pancho del rincon"),
    ("Purísima del Rincón", "purisima del rincon, purisima de bustos"),
    ("Irapuato", "irapuato"), ("Celaya", "celaya"), ("Salamanca", "salamanca"), ("Romita", "romita"),
    ("Guanajuato capital", "guanajuato capital, municipio de guanajuato, ciudad de guanajuato, ayuntamiento de guanajuato"),
    ("Lagos de Moreno", "lagos de moreno"), ("Dolores Hidalgo", "dolores hidalgo"),
    ("San Miguel de Allende", "san miguel de allende"), ("San Felipe", "municipio de san felipe, san felipe torres mochas"),
    ("Manuel Doblado", "municipio de manuel doblado, ciudad manuel doblado"), ("Pénjamo", "penjamo"), ("Cuerámaro", "cueramaro"),
    ("Abasolo", "municipio de abasolo"), ("Acámbaro", "acambaro"), ("Salvatierra", "salvatierra"), ("Cortazar", "cortazar"),
    ("Valle de Santiago", "valle de santiago"), ("Uriangato", "uriangato"), ("Moroleón", "moroleon"), ("Comonfort", "comonfort"),
    ("San José Iturbide", "san jose iturbide"), ("San Luis de la Paz", "san luis de la paz"), ("Apaseo el Grande", "apaseo el grande"),
    ("Ocampo", "municipio de ocampo"), ("Villagrán", "municipio de villagran"), ("Juventino Rosas", "juventino rosas"),
    ("Encarnación de Díaz", "encarnacion de diaz"), ("San Diego de Alejandría", "san diego de alejandria"),
    ("Unión de San Antonio", "union de san antonio"), ("Guadalajara", "guadalajara"), ("Zapopan", "zapopan"),
    ("Monterrey", "monterrey"), ("Querétaro", "municipio de queretaro"), ("Tijuana", "tijuana"), ("Cancún", "cancun"),
  ]

  static let otrosMunicipios = pueblos.map {
    Entrada(
      nombre: "Ayuntamiento de \($0.nombre)", contacto: "la Unidad de Transparencia de ese municipio; \(pnt)", esOtroGobierno: true,
      siglas: $0.formas)
  }

  /// Other states, by what their governments are called: their names alone are streets and colonias of León too.
  static let otrosEstados: [Entrada] =
    [
      Entrada(
        nombre: "Gobierno de la Ciudad de México", contacto: "www.transparencia.cdmx.gob.mx; \(pnt)", esOtroGobierno: true,
        siglas: "cdmx, ciudad de mexico, distrito federal, sacmex")
    ]
    + [
      "Jalisco", "Aguascalientes", "Querétaro", "Michoacán", "San Luis Potosí", "Zacatecas", "Nuevo León", "Estado de México", "Puebla",
      "Veracruz", "Oaxaca", "Chiapas", "Guerrero", "Sinaloa", "Sonora", "Chihuahua", "Coahuila", "Durango", "Tamaulipas", "Tabasco",
      "Yucatán", "Quintana Roo", "Campeche", "Hidalgo", "Morelos", "Tlaxcala", "Nayarit", "Colima", "Baja California",
    ].map { estado in
      Entrada(
        nombre: "Gobierno de \(estado)", contacto: "la Unidad de Transparencia de ese gobierno; \(pnt)", esOtroGobierno: true,
        frases: """
          gobierno de \(estado), gobierno del estado de \(estado), estado de \(estado), del estado de \(estado), gobernador de \(estado)
          gobernadora de \(estado), personas hay en \(estado), hay en \(estado), casos en \(estado), fiscalía de \(estado)
          congreso de \(estado), policía de \(estado)
          """)
    }

  /// «Carretera a Silao», «calle Irapuato» and «empresas de Celaya» are not asked of that town.
  static let lugaresConNombreDePueblo: String = {
    let delante = """
      carretera a, carretera, carretera leon, salida a, camino a, rumbo a, calle, calle de, avenida, av, bulevar, blvd, boulevard, colonia
      col, autopista a, autopista leon, privada, a, con, hacia, desde, leon y, leon a, empresa de, empresas de, proveedor de
      proveedores de, contratistas de, artistas de, turistas de, visitantes de, gente de, personas de, ruta a, rutas a, policias de leon y
      """
    let formas = pueblos.map(\.formas).joined(separator: ", ")
    return Combinaciones.cruzar(delante, formas)
  }()
}
