extension ReglasDeCompetencia {
  static let federales: [Entrada] = [
    Entrada(
      nombre: "Comisión Federal de Electricidad (CFE)", contacto: "www.cfe.mx, teléfono 071; \(pnt)", siglas: "cfe, apagon, apagones, transformador, transformadores, voltaje, voltajes",
      frases: """
        Comisión Federal de Electricidad, recibo de luz, recibo bimestral de la luz, recibo bimestral de luz, recibo de energía, pago de la luz, pago de luz, recibo de la luz, recibos de la luz, medidor de luz, medidor de la luz
        tarifa eléctrica, se fue la luz, se va la luz, cortaron la luz, corte de luz, cortes de luz, cortaron la electricidad
        corte de electricidad, servicio de electricidad, energía eléctrica de mi casa, cobro de la luz, carísima la luz, cara la luz
        caro de luz, sube la luz, precio de la luz, medidor nuevo de luz, subestación eléctrica, torres de alta tensión
        bajón de luz
        """),
    Entrada(
      nombre: "Instituto Mexicano del Seguro Social (IMSS)", contacto: "www.imss.gob.mx, 800 623 2323; \(pnt)",
      siglas: "imss, del seguro, en el seguro, hospital t 48, clinica t 21, clinica t 1",
      frases: """
        seguro social, Instituto Mexicano del Seguro Social, semanas cotizadas, cotizadas en el seguro, IMSS Bienestar
        clínica del seguro, hospital del seguro, incapacidad del seguro, hospital de alta especialidad, consulta en el seguro
        """),
    Entrada(
      nombre: "ISSSTE", contacto: "www.gob.mx/issste; \(pnt)", siglas: "issste, fovissste, isste",
      frases: "Instituto de Seguridad y Servicios Sociales"),
    Entrada(
      nombre: "Fiscalía General de la República (FGR)", contacto: "www.gob.mx/fgr; \(pnt)", siglas: "fgr, pgr",
      frases: "Fiscalía General de la República, fiscalía federal, delitos federales, delito federal, ministerio público federal"),
    Entrada(
      nombre: "Secretaría de Educación Pública (SEP)", contacto: "www.gob.mx/sep; \(pnt)", siglas: "sep, conalep, cbtis",
      frases: """
        Secretaría de Educación Pública, becas Benito Juárez, beca Benito Juárez, libros de texto gratuitos, la escuela es nuestra
        Tecnológico Nacional, Instituto Tecnológico de León, becas del bienestar, beca Rita Cetina
        """),
    Entrada(
      nombre: "Instituto Nacional Electoral (INE)", contacto: "www.ine.mx, 800 433 2000; \(pnt)",
      siglas: "el ine, del ine, al ine, ife",
      frases: """
        Instituto Nacional Electoral, credencial para votar, credenciales para votar, credencial de elector, padrón electoral, lista nominal
        partidos políticos, casillas electorales, capacitador electoral, distrito electoral federal
        """),
    Entrada(
      nombre: "Servicio de Administración Tributaria (SAT)", contacto: "www.sat.gob.mx, 55 627 22 728; \(pnt)", siglas: "sat, e firma, aduana, aduanas",
      frases: """
        Servicio de Administración Tributaria, cédula de RFC, alta en el RFC, devolución de impuestos, depositan mi devolución, mi devolución, declaración anual
        contribuyentes del ISR, constancia de situación fiscal, firma electrónica, empresas factureras
        """),
    Entrada(
      nombre: "INFONAVIT", contacto: "www.infonavit.org.mx, 800 008 3900; \(pnt)", siglas: "infonavit",
      frases: "crédito infonavit, puntos infonavit, Instituto del Fondo Nacional de la Vivienda"),
    Entrada(
      nombre: "FONACOT", contacto: "www.fonacot.gob.mx; \(pnt)", siglas: "fonacot", frases: "crédito fonacot"),
    Entrada(
      nombre: "Comisión Nacional del Agua (CONAGUA)", contacto: "www.gob.mx/conagua; \(pnt)", siglas: "conagua, acuifero, acuiferos",
      frases: """
        Comisión Nacional del Agua, título de concesión de agua, concesión de pozo, concesiones de pozos, aguas nacionales
        distrito de riego, zona federal del río
        """),
    Entrada(
      nombre: "Secretaría de Relaciones Exteriores (SRE)", contacto: "www.gob.mx/sre; \(pnt)", siglas: "sre, pasaporte, pasaportes, visa, visas, consulado, consulados, embajada, embajadas",
      frases: """
        relaciones exteriores, doble nacionalidad
        """),
    Entrada(
      nombre: "Instituto Nacional de Migración (INM)", contacto: "www.gob.mx/inm; \(pnt)", siglas: "inm",
      frases: "Instituto Nacional de Migración, agentes de migración, estación migratoria, extranjeros deportados, residencia de extranjero"),
    Entrada(
      nombre: "Procuraduría Federal del Consumidor (PROFECO)", contacto: "www.gob.mx/profeco, 55 5568 8722; \(pnt)",
      siglas: "profeco",
      frases: """
        Procuraduría Federal del Consumidor, precio de la gasolina, litros de a litro, litros incompletos, gasolineras que roban
        quien es quien en los precios, tienda no respeta el precio
        """),
    Entrada(
      nombre: "Comisión para la Defensa de los Usuarios de Servicios Financieros (CONDUSEF)", contacto: "www.condusef.gob.mx; \(pnt)",
      siglas: "condusef, cnbv", frases: "quejas contra bancos, queja contra el banco, cargos no reconocidos, buró de crédito"),
    Entrada(
      nombre: "Secretaría de Bienestar (federal)", contacto: "www.gob.mx/bienestar; \(pnt)",
      frases: """
        Secretaría de Bienestar, pensión del bienestar, pensión de adultos mayores, pensión de los adultos mayores, pensión para el bienestar
        tarjeta del bienestar, banco del bienestar, jóvenes construyendo el futuro, sembrando vida, mujeres bienestar
        servidores de la nación, pensión 65 y más, 65 y más, 68 y más, apoyo del bienestar
        """),
    Entrada(
      nombre: "Secretaría de la Defensa Nacional / Guardia Nacional", contacto: "www.gob.mx/defensa; \(pnt)", siglas: "sedena, semar, los militares, de militares, cuantos militares, militares muertos, ejercito, ejercitos, soldados, soldado",
      frases: """
        guardia nacional, Secretaría de la Defensa Nacional, fuerzas federales, zona militar, marina armada, Secretaría de Marina
        permiso de armas, registro de armas
        """),
    Entrada(
      nombre: "Caminos y Puentes Federales (CAPUFE)", contacto: "www.gob.mx/capufe; \(pnt)", siglas: "capufe, peaje, peajes",
      frases: """
        caseta de cobro, casetas de cobro, caseta de Silao, en la caseta, la caseta de la autopista, casetas de la autopista
        """),
    Entrada(
      nombre: "Secretaría de Infraestructura, Comunicaciones y Transportes (SICT)", contacto: "www.gob.mx/sct; \(pnt)", siglas: "sct, sict, autopista, autopistas",
      frases: """
        carretera federal, carreteras federales, licencia federal, aeropuerto del Bajío, tren de pasajeros
        """),
    Entrada(
      nombre: "Petróleos Mexicanos (PEMEX)", contacto: "www.pemex.com; \(pnt)", siglas: "pemex, refineria, refinerias, huachicol, poliducto, poliductos",
      frases: """
        Petróleos Mexicanos, refinería de Salamanca, tomas clandestinas de combustible
        """),
    Entrada(
      nombre: "Comisión Nacional de Energía", contacto: "www.gob.mx/cne; \(pnt)", siglas: "cre",
      frases: "comisión reguladora de energía, Comisión Nacional de Energía, Secretaría de Energía, permiso de gasolinera federal"),
    Entrada(
      nombre: "Senado de la República", contacto: "www.senado.gob.mx; \(pnt)", siglas: "senado, senados, senador, senadores, senadora, senadoras",
      frases: ""),
    Entrada(
      nombre: "Cámara de Diputados", contacto: "www.diputados.gob.mx; \(pnt)",
      frases: """
        Cámara de Diputados, diputado federal, diputada federal, diputados federales, Congreso de la Unión, Auditoría Superior de la Federación
        """),
    Entrada(
      nombre: "Suprema Corte de Justicia de la Nación", contacto: "www.scjn.gob.mx; \(pnt)", siglas: "scjn",
      frases: """
        Suprema Corte, Suprema Corte de Justicia, ministros de la corte, ministra de la corte, ministro de la corte, Poder Judicial de la Federación
        Tribunal Electoral de la Federación, juez de distrito, juzgado de distrito, tribunal colegiado
        """),
    Entrada(
      nombre: "Registro Agrario Nacional (RAN)", contacto: "www.gob.mx/ran; \(pnt)", siglas: "ran",
      frases: "Registro Agrario Nacional, Registro Agrario, título parcelario, certificado parcelario, derechos agrarios, tribunal agrario, procuraduría agraria"),
    Entrada(
      nombre: "Comisión Nacional de los Derechos Humanos (CNDH)", contacto: "www.cndh.org.mx; \(pnt)", siglas: "cndh",
      frases: "Comisión Nacional de los Derechos Humanos, Comisión Nacional de Derechos Humanos"),
    Entrada(
      nombre: "Presidencia de la República", contacto: "www.gob.mx/presidencia; \(pnt)", siglas: "amlo, gobierno federal, mañanera, mañaneras, sheinbaum",
      frases: """
        presidente de la república, presidenta de la república, Presidencia de la República, tren maya, López Obrador
        aeropuerto Felipe Ángeles, refinería dos bocas, presidente de México, presidenta de México
        """),
    Entrada(
      nombre: "Instituto de Salud (Secretaría de Salud federal)", contacto: "www.gob.mx/salud; \(pnt)", siglas: "cofepris, insabi",
      frases: """
        seguro popular, vacunas del gobierno federal, vacunas que compró el gobierno federal, Secretaría de Salud federal, registro sanitario
        """),
    Entrada(
      nombre: "Secretaría del Trabajo y Previsión Social", contacto: "www.gob.mx/stps; \(pnt)", siglas: "stps, profedet",
      frases: """
        Secretaría del Trabajo, conciliación laboral, junta de conciliación, despido injustificado, demanda laboral contra mi patrón
        reparto de utilidades, salario mínimo
        """),
    Entrada(
      nombre: "SEMARNAT", contacto: "www.gob.mx/semarnat; \(pnt)", siglas: "semarnat, profepa, conafor",
      frases: "Secretaría de Medio Ambiente y Recursos Naturales, vida silvestre, delitos ambientales federales"),
    Entrada(nombre: "INEGI", contacto: "www.inegi.org.mx; \(pnt)", siglas: "inegi", frases: "censo de población y vivienda"),
    Entrada(
      nombre: "Correos de México", contacto: "www.gob.mx/correosdemexico; \(pnt)", siglas: "sepomex, telecomm, telegrafos, telegrafo",
      frases: """
        correos de México, servicio postal
        """),
  ]
}
