extension ReglasDeCompetencia {
  static let federales: [Entrada] = [
    Entrada(
      nombre: "Comisión Federal de Electricidad (CFE)", contacto: "www.cfe.mx, teléfono 071; \(pnt)",
      siglas: "cfe, apagon, apagones, transformador, transformadores, voltaje, voltajes",
      frases: """
        Comisión Federal de Electricidad, debo de luz, debo de la luz, cuánto de luz, recibo de luz, recibo bimestral de la luz
        recibo bimestral de luz, recibo de energía, pago de la luz, pago de luz, recibo de la luz, recibos de la luz, medidor de luz
        medidor de la luz, tarifa eléctrica, se fue la luz, se va la luz, cortaron la luz, corte de luz, cortes de luz
        cortaron la electricidad, corte de electricidad, servicio de electricidad, energía eléctrica de mi casa, cobro de la luz
        carísima la luz, cara la luz, caro de luz, sube la luz, precio de la luz, medidor nuevo de luz, subestación eléctrica
        torres de alta tensión, bajón de luz, consumo de luz, consumo de energía eléctrica, consumo eléctrico, se me quemó el refrigerador
        poste de CFE, instalar un medidor de luz, contrato de luz, contrato de la luz, tarifa de luz, tarifa de la luz, tarifa doméstica
        sin energía eléctrica, suministro eléctrico, red eléctrica, cuadrilla de CFE
        """),
    Entrada(
      nombre: "Instituto Mexicano del Seguro Social (IMSS)", contacto: "www.imss.gob.mx, 800 623 2323; \(pnt)",
      siglas: "imss, del seguro, en el seguro, hospital t 48, clinica t 21, clinica t 1",
      frases: """
        seguro social, Instituto Mexicano del Seguro Social, semanas cotizadas, cotizadas en el seguro, IMSS Bienestar, clínica del seguro
        clínicas del seguro, hospital del seguro, hospitales del seguro, médicos del seguro, doctor del seguro, guardería del seguro
        guarderías del seguro, cuotas obrero patronales, pensión del IMSS, mi pensión del seguro, semanas de cotización, derechohabientes
        número de seguridad social, incapacidad del seguro, hospital de alta especialidad, consulta en el seguro
        """),
    Entrada(
      nombre: "ISSSTE", contacto: "www.gob.mx/issste; \(pnt)", siglas: "issste, fovissste, isste",
      frases: "Instituto de Seguridad y Servicios Sociales, hospital del ISSSTE, clínica del ISSSTE, jubilados del ISSSTE"),
    Entrada(
      nombre: "Fiscalía General de la República (FGR)", contacto: "www.gob.mx/fgr; \(pnt)", siglas: "fgr, pgr",
      frases: """
        Fiscalía General de la República, fiscalía federal, fiscalía de la república, cateos federales, delincuencia organizada
        delitos federales, delito federal, ministerio público federal
        """
    ),
    Entrada(
      nombre: "Secretaría de Educación Pública (SEP)", contacto: "www.gob.mx/sep; \(pnt)", siglas: "sep, conalep, cbtis",
      frases: """
        Secretaría de Educación Pública, becas Benito Juárez, beca Benito Juárez, libros de texto gratuitos, la escuela es nuestra
        Tecnológico Nacional, Instituto Tecnológico de León, becas del bienestar, beca Rita Cetina, libros de texto
        plan de estudios de la SEP, nueva escuela mexicana, certificados de la SEP, cédula profesional federal, cédulas profesionales
        dirección general de profesiones, universidades del bienestar
        """),
    Entrada(
      nombre: "Instituto Nacional Electoral (INE)", contacto: "www.ine.mx, 800 433 2000; \(pnt)",
      siglas: "el ine, del ine, al ine, ife",
      frases: """
        Instituto Nacional Electoral, credencial para votar, credenciales para votar, credencial de elector, padrón electoral
        lista nominal, partidos políticos, casillas electorales, capacitador electoral, capacitadores electorales, módulo del INE
        credenciales de elector, consulta popular, elección presidencial, elecciones federales, candidatos a diputado federal
        funcionarios de casilla, sección electoral, distrito electoral federal
        """),
    Entrada(
      nombre: "Servicio de Administración Tributaria (SAT)", contacto: "www.sat.gob.mx, 55 627 22 728; \(pnt)",
      siglas: "sat, e firma, aduana, aduanas",
      frases: """
        Servicio de Administración Tributaria, cédula de RFC, alta en el RFC, devolución de impuestos, depositan mi devolución
        mi devolución, declaración anual, contribuyentes del ISR, constancia de situación fiscal, situación fiscal, firma electrónica
        empresas factureras, empresas fantasma, según Hacienda, Secretaría de Hacienda, Hacienda federal, ISR, impuesto sobre la renta
        condonación de impuestos federales, impuestos federales, facturación electrónica, cita en el SAT, régimen fiscal
        contribuyentes del IVA, evasión fiscal, alta en hacienda, darse de alta en hacienda
        """),
    Entrada(
      nombre: "INFONAVIT", contacto: "www.infonavit.org.mx, 800 008 3900; \(pnt)", siglas: "infonavit",
      frases: """
        crédito infonavit, créditos infonavit, puntos infonavit, casas del infonavit, subcuenta de vivienda
        Instituto del Fondo Nacional de la Vivienda
        """
    ),
    Entrada(
      nombre: "FONACOT", contacto: "www.fonacot.gob.mx; \(pnt)", siglas: "fonacot", frases: "crédito fonacot, créditos fonacot"),
    Entrada(
      nombre: "Comisión Nacional del Agua (CONAGUA)", contacto: "www.gob.mx/conagua; \(pnt)", siglas: "conagua, acuifero, acuiferos",
      frases: """
        Comisión Nacional del Agua, título de concesión de agua, concesión de pozo, concesiones de pozos, aguas nacionales
        distrito de riego, zona federal del río, zona federal, pozos clandestinos, pozo clandestino, pozos agrícolas, veda de agua
        vedas de agua, extracción de agua subterránea, título de agua, derechos de agua, cuenca Lerma
        """),
    Entrada(
      nombre: "Secretaría de Relaciones Exteriores (SRE)", contacto: "www.gob.mx/sre; \(pnt)",
      siglas: "sre, pasaporte, pasaportes, visa, visas, consulado, consulados, embajada, embajadas",
      frases: """
        relaciones exteriores, doble nacionalidad, cita de pasaporte, citas de pasaporte, paisanos deportados, matrícula consular
        naturalización, carta de naturalización
        """),
    Entrada(
      nombre: "Instituto Nacional de Migración (INM)", contacto: "www.gob.mx/inm; \(pnt)", siglas: "inm",
      frases: """
        Instituto Nacional de Migración, instituto de migración, residencia temporal, residencia permanente, migrantes detenidos
        los de migración, agente de migración, centroamericanos, migrantes deportados, caravana migrante, permiso migratorio
        forma migratoria, agentes de migración, estación migratoria, extranjeros deportados, residencia de extranjero
        """
    ),
    Entrada(
      nombre: "Procuraduría Federal del Consumidor (PROFECO)", contacto: "www.gob.mx/profeco, 55 5568 8722; \(pnt)",
      siglas: "profeco",
      frases: """
        Procuraduría Federal del Consumidor, procuraduría del consumidor, defensa del consumidor, gasolineras sancionadas
        gasolinera que roba, precio de la tortilla, precios de la canasta, publicidad engañosa, no me quieren hacer válida la garantía
        hacer válida la garantía, precio de la gasolina, litros de a litro, litros incompletos, gasolineras que roban
        quien es quien en los precios, tienda no respeta el precio
        """),
    Entrada(
      nombre: "Comisión para la Defensa de los Usuarios de Servicios Financieros (CONDUSEF)", contacto: "www.condusef.gob.mx; \(pnt)",
      siglas: "condusef, cnbv",
      frases: """
        quejas contra bancos, queja contra el banco, cargos no reconocidos, buró de crédito, quejas de bancos, afore, afores
        aseguradora no paga, tarjeta de crédito, cajero automático, financieras fraudulentas
        """
    ),
    Entrada(
      nombre: "Secretaría de Bienestar (federal)", contacto: "www.gob.mx/bienestar; \(pnt)",
      frases: """
        Secretaría de Bienestar, pensión del bienestar, pensión de adultos mayores, pensión de los adultos mayores
        pensión para el bienestar, tarjeta del bienestar, banco del bienestar, jóvenes construyendo el futuro, sembrando vida
        mujeres bienestar, servidores de la nación, pensión de adulto mayor, pensión para adultos mayores
        pensión de personas con discapacidad, pensión para personas con discapacidad, pensión a los viejitos, pensión de los abuelitos
        programas del bienestar, programas de bienestar, apoyo de bienestar, delegación de bienestar, pensión 65 y más, 65 y más, 68 y más
        apoyo del bienestar
        """),
    Entrada(
      nombre: "Secretaría de la Defensa Nacional / Guardia Nacional", contacto: "www.gob.mx/defensa; \(pnt)",
      siglas: "sedena, semar, los militares, de militares, cuantos militares, militares muertos, ejercito, ejercitos, soldados, soldado",
      frases: """
        guardia nacional, Secretaría de la Defensa Nacional, fuerzas federales, zona militar, marina armada, Secretaría de Marina
        permiso de armas, registro de armas, cuartel militar, retén militar, base militar, cartilla liberada, elementos del ejército
        armas de fuego decomisadas por militares, secretaría de la defensa, fuerzas armadas, guardias nacionales, zona naval
        """),
    Entrada(
      nombre: "Caminos y Puentes Federales (CAPUFE)", contacto: "www.gob.mx/capufe; \(pnt)", siglas: "capufe, peaje, peajes",
      frases: """
        caseta de cobro, casetas de cobro, caseta de Silao, en la caseta, la caseta de, la caseta a, caseta de la autopista
        tarifa de la caseta, libramiento norte de cuota, la caseta de la autopista, casetas de la autopista
        """),
    Entrada(
      nombre: "Secretaría de Infraestructura, Comunicaciones y Transportes (SICT)", contacto: "www.gob.mx/sct; \(pnt)",
      siglas: "sct, sict",
      frases: """
        autopista, autopistas, carretera federal, carreteras federales, puente federal, tramo federal, concesión de la autopista
        licencia de conductor federal, transporte federal, autotransporte federal, antena de telefonía, aeropuerto internacional
        aeropuerto de Silao, aerolíneas, tren interurbano, tren bajío, licencia federal, aeropuerto del Bajío, tren de pasajeros
        """),
    Entrada(
      nombre: "Petróleos Mexicanos (PEMEX)", contacto: "www.pemex.com; \(pnt)",
      siglas: "pemex, refineria, refinerias, huachicol, poliducto, poliductos",
      frases: """
        Petróleos Mexicanos, refinería de Salamanca, tomas clandestinas de combustible, tomas clandestinas, toma clandestina
        ducto de gasolina, ductos, robo de combustible, combustible robado
        """),
    Entrada(
      nombre: "Comisión Nacional de Energía", contacto: "www.gob.mx/cne; \(pnt)", siglas: "cre",
      frases: "comisión reguladora de energía, Comisión Nacional de Energía, Secretaría de Energía, permiso de gasolinera federal"),
    Entrada(
      nombre: "Senado de la República", contacto: "www.senado.gob.mx; \(pnt)",
      siglas: "senado, senados, senador, senadores, senadora, senadoras",
      frases: ""),
    Entrada(
      nombre: "Cámara de Diputados", contacto: "www.diputados.gob.mx; \(pnt)",
      frases: """
        Cámara de Diputados, diputado federal, diputada federal, diputados federales, diputadas federales, legisladores federales
        presupuesto de egresos de la federación, Congreso de la Unión, Auditoría Superior de la Federación
        """),
    Entrada(
      nombre: "Suprema Corte de Justicia de la Nación", contacto: "www.scjn.gob.mx; \(pnt)", siglas: "scjn",
      frases: """
        Suprema Corte, Suprema Corte de Justicia, ministros de la corte, ministra de la corte, ministro de la corte
        Poder Judicial de la Federación, Tribunal Electoral de la Federación, juez de distrito, juzgado de distrito, tribunal colegiado
        tribunales colegiados, juzgados federales, juzgado federal, jueces federales, juez federal, magistrados federales
        consejo de la judicatura, amparos federales
        """),
    Entrada(
      nombre: "Registro Agrario Nacional (RAN)", contacto: "www.gob.mx/ran; \(pnt)", siglas: "ran",
      frases: """
        Registro Agrario Nacional, Registro Agrario, título parcelario, certificado parcelario, derechos agrarios, ejidatarios inscritos
        padrón de ejidatarios, parcela ejidal, dueño de la parcela, asamblea ejidal, tribunal agrario, procuraduría agraria
        """
    ),
    Entrada(
      nombre: "Comisión Nacional de los Derechos Humanos (CNDH)", contacto: "www.cndh.org.mx; \(pnt)", siglas: "cndh",
      frases: "Comisión Nacional de los Derechos Humanos, Comisión Nacional de Derechos Humanos"),
    Entrada(
      nombre: "Presidencia de la República", contacto: "www.gob.mx/presidencia; \(pnt)",
      siglas: "amlo, mañanera, mañaneras, sheinbaum",
      frases: """
        gobierno federal, presidente de la república, presidenta de la república, Presidencia de la República, tren maya, López Obrador
        aeropuerto Felipe Ángeles, refinería dos bocas, presidente de México, presidenta de México, gobierno de la república
        Palacio Nacional, secretarías federales, dependencias federales, delegaciones federales, funcionarios federales, policía federal
        conferencia mañanera, plan nacional de desarrollo
        """),
    Entrada(
      nombre: "Instituto de Salud (Secretaría de Salud federal)", contacto: "www.gob.mx/salud; \(pnt)", siglas: "cofepris, insabi",
      frases: """
        seguro popular, vacunas del gobierno federal, vacunas que compró el gobierno federal, Secretaría de Salud federal
        registro sanitario, COFEPRIS, vacuna del gobierno federal, medicinas del gobierno federal
        """),
    Entrada(
      nombre: "Secretaría del Trabajo y Previsión Social", contacto: "www.gob.mx/stps; \(pnt)", siglas: "stps, profedet",
      frases: """
        Secretaría del Trabajo, conciliación laboral, junta de conciliación, despido injustificado, demanda laboral contra mi patrón
        reparto de utilidades, huelgas, huelga, emplazamiento a huelga, salario mínimo, inspección laboral federal, inspecciones laborales
        mi patrón, centro de conciliación, sindicatos registrados, contrato colectivo de la empresa, riesgos de trabajo
        """),
    Entrada(
      nombre: "SEMARNAT", contacto: "www.gob.mx/semarnat; \(pnt)", siglas: "semarnat, profepa, conafor",
      frases: """
        Secretaría de Medio Ambiente y Recursos Naturales, vida silvestre, delitos ambientales federales, impacto ambiental federal
        tráfico de especies, concesión minera, mineras, permiso forestal, SEMARNAT, cambio de uso de suelo forestal
        """
    ),
    Entrada(
      nombre: "INEGI", contacto: "www.inegi.org.mx; \(pnt)", siglas: "inegi",
      frases: "censo de población y vivienda, censo de población, censos económicos, encuesta nacional, instituto de estadística"),
    Entrada(
      nombre: "Correos de México", contacto: "www.gob.mx/correosdemexico; \(pnt)", siglas: "sepomex, telecomm, telegrafos, telegrafo",
      frases: """
        correos de México, servicio postal
        """),
  ]
}
