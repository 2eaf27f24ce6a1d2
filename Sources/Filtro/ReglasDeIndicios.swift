/// Words that tell an ARCO request, or an errand, from a request for information.
///
/// Phrases are compared word by word as they are written, without accents, because the mood matters: «arreglen» is an order
/// and «arreglaron» is not, though they share a stem. «mí» stands for the pronoun, «mi» for the possessive.
enum ReglasDeIndicios {
  /// Points from which the text smells of ARCO, or of an errand.
  static let umbral = 2

  /// A kind of phrase and what finding it, once or many times, says.
  struct Grupo: Sendable {
    var arco = 0
    var tramite = 0
    var frases: String
  }

  /// Two kinds close to each other say what neither does alone.
  struct Par: Sendable {
    var uno: Nombre
    var otro: Nombre
    /// Words that may stand between them.
    var distancia: Int
    /// Whether `uno` must come first.
    var enOrden = true
    var arco = 0
    var tramite = 0
  }

  enum Nombre: CaseIterable, Sendable {
    case ejerceDerecho, hablaDeARCO, datosMios, documentoMio, erroresMios, datoMio, accionSobreDato, dato, pariente
    case soyPariente, suDato, imagen, aparezco, salgo, sinPermiso, errorDeCaptura, meRegistraron, dondeGuardan, guardan, sobreMi, pidoCopia,
      papelMio
    case comoProveedor, fuiEmpleado, papelLaboral
    case quiero, hacerTramite, cosaPedida, preguntaDeTramite, reporto, orden, cuentaUnaOrden, problema, molestia, hay, cosaRota, ayuda
    case cuenta, papel, dinero, pregunta, razon, primeraPersona, desdeElPrincipio, hiceYo, cosaQueHice
  }

  /// What looks like one of the others and is not: the words of such a phrase are read as nothing at all.
  static let neutras =
    Combinaciones.cruzar(
      "frente a, enfrente de, afuera de, fuera de, junto a, al lado de, cerca de, atras de, delante de",
      """
      mi casa, mi domicilio, mi negocio, mi tienda, mi local, mi carro, mi escuela, la escuela, la iglesia, el mercado, la tienda
      el kinder, la primaria, la secundaria, la clinica
      """)
      + """
      , mi nombre es, mi correo es, mi telefono es, mi celular es, mi domicilio es, mi direccion es, mi correo electronico es
      numero de telefono de la, del seguro de, seguro de vida, a mi correo, al correo, por correo, en mi correo, a mi domicilio
      a mi telefono, a mi celular, a mi direccion, en mi domicilio, por mi domicilio, arco de la, arcos de la, arco detector
      arcos detectores, arcos de seguridad, arco carretero, arcos carreteros, arco de seguridad
      """

  static let pares: [Par] = [
    Par(uno: .datoMio, otro: .accionSobreDato, distancia: 9, enOrden: false, arco: 3),
    Par(uno: .dato, otro: .pariente, distancia: 2, arco: 3),
    Par(uno: .soyPariente, otro: .suDato, distancia: 12, enOrden: false, arco: 3),
    Par(uno: .imagen, otro: .aparezco, distancia: 9, arco: 2),
    Par(uno: .imagen, otro: .salgo, distancia: 6, enOrden: false, arco: 2),
    Par(uno: .sinPermiso, otro: .dato, distancia: 14, enOrden: false, arco: 3),
    Par(uno: .sinPermiso, otro: .datoMio, distancia: 14, enOrden: false, arco: 3),
    Par(uno: .errorDeCaptura, otro: .datoMio, distancia: 9, enOrden: false, arco: 3),
    Par(uno: .errorDeCaptura, otro: .pariente, distancia: 9, enOrden: false, arco: 3),
    Par(uno: .meRegistraron, otro: .accionSobreDato, distancia: 8, arco: 3),
    Par(uno: .meRegistraron, otro: .errorDeCaptura, distancia: 8, arco: 3),
    Par(uno: .guardan, otro: .sobreMi, distancia: 5, enOrden: false, arco: 4),
    Par(uno: .quiero, otro: .papelMio, distancia: 3, arco: 3),
    Par(uno: .pidoCopia, otro: .papelMio, distancia: 2, arco: 3),
    Par(uno: .guardan, otro: .pariente, distancia: 2, arco: 3),
    Par(uno: .dondeGuardan, otro: .datoMio, distancia: 10, enOrden: false, arco: 2),
    Par(uno: .sobreMi, otro: .dato, distancia: 9, enOrden: false, arco: 3),
    Par(uno: .pariente, otro: .imagen, distancia: 7, enOrden: false, arco: 2),
    Par(uno: .hiceYo, otro: .cosaQueHice, distancia: 7, enOrden: false, arco: 2),
    Par(uno: .fuiEmpleado, otro: .papelLaboral, distancia: 12, enOrden: false, arco: 3),
    Par(uno: .quiero, otro: .hacerTramite, distancia: 1, tramite: 3),
    Par(uno: .quiero, otro: .cosaPedida, distancia: 2, tramite: 3),
    Par(uno: .hay, otro: .cosaRota, distancia: 2, tramite: 2),
    Par(uno: .cuentaUnaOrden, otro: .orden, distancia: 2, tramite: -3),
  ]

  static func grupo(_ nombre: Nombre) -> Grupo {
    switch nombre {
    case .ejerceDerecho, .hablaDeARCO, .datosMios, .documentoMio, .erroresMios, .datoMio, .accionSobreDato, .dato, .pariente,
      .soyPariente, .suDato, .imagen, .aparezco, .salgo, .sinPermiso, .errorDeCaptura, .meRegistraron, .dondeGuardan, .guardan, .sobreMi,
      .pidoCopia,
      .papelMio,
      .comoProveedor, .fuiEmpleado, .papelLaboral, .hiceYo, .cosaQueHice:
      grupoDeARCO(nombre)
    case .quiero, .hacerTramite, .cosaPedida, .preguntaDeTramite, .reporto, .orden, .cuentaUnaOrden, .problema, .molestia, .hay, .cosaRota,
      .ayuda:
      grupoDeTramite(nombre)
    case .cuenta:
      // Statistics: of what others did, not of what this person wants done.
      Grupo(
        arco: -3, tramite: -3,
        frases: """
          cuantas solicitudes, cuantos, cuantas, cuanta, cuantas veces, numero de solicitudes, numero de quejas, numero de denuncias
          numero de tramites, numero de personas, numero de reportes, estadistica, estadisticas, promedio, porcentaje recibieron, recibio
          han recibido, ha recibido, se recibieron, recibidas, recibidos, se expidieron, presentadas, presentados, resueltas, atendidas
          """)
    case .papel:
      Grupo(
        tramite: -3,
        frases: """
          programa de, el programa de, las rutas, los horarios, rutas y horarios, horarios del, fechas de, con fechas, evidencia
          evidencias, permisos de, los permisos, los planos, el plano, copia, copias, informacion sobre, solicito informacion
          quiero informacion, la informacion, informacion de, documento, documentos, contrato, contratos, convenio, convenios, acuerdo
          acuerdos, oficio, oficios, bitacora, bitacoras, listado, lista de, relacion de, relacion con, informe, informes, protocolo
          protocolos, dictamen, dictamenes, reglamento, manual, reglas de operacion, padron, inventario, calendario, acta de entrega
          acta entrega, solicito el acta, solicito las actas, version publica, expediente, expedientes, planos, plano, estudio, estudios
          base de datos, organigrama, curriculum, empresas que, actas de cabildo, acta donde, acta de cabildo, minuta, minutas
          resultado del, resultados del, analisis del, mapa, video del, grabacion, fotografias, denuncias ciudadanas, me informen
          que me informen, informen, horarios de, requisitos y, aviso de, nombre del, nombres de, la lista, el nombre, fecha en que
          reporte de la, reporte de actividades, desglose, numero de, total de, cantidad de
          """)
    case .dinero:
      Grupo(
        tramite: -3,
        frases: """
          recaudado, lo recaudado, asciende, recaudacion, presupuesto, gasto, gastos, gastan, gastaron, gastado, cuanto se, cuanto ha
          cuanto han, cuanto gana, cuanto gasta, costo, costos, costaron, monto, montos, factura, facturas, nomina, sueldo, sueldos
          licitacion, licitaciones, viaticos, cuanto pago el, cuanto pago la, cuanto le, cuanto les, cuanto paga, pagaron, proveedor
          proveedores, proveedores de
          """)
    case .pregunta:
      Grupo(
        tramite: -2,
        frases: """
          que informacion, que datos, que documentos, que tantos, que tantas, a cuanto, que criterios, que medidas, que dependencia
          que prestaciones, quiero saber, quisiera saber, deseo saber, necesito saber, me gustaria saber, conocer, quien autorizo, quien
          quienes, que empresa, que empresas, que apoyos, que programas, que acciones, quiero conocer, cual es, cuales, cuales son
          a que hora, que hacen, que obras, que calles, que requisitos, que horario, cuando van, cuando se, donde estan, a quien
          a quienes, a que, que tanto, como va, en que, cuando, si tiene, si tienen, digame, diganme, quisiera una lista, que paso con
          """)
    case .primeraPersona:
      Grupo(
        tramite: 1,
        frases: """
          mi, mis, me, nos, nuestra, nuestro, nuestras, nuestros, yo, soy, somos, estamos, tengo, tenemos, vivo, vivimos, perdi, pague
          ando, necesito, ocupo, le quiero, les quiero
          """)
    case .desdeElPrincipio:
      // A text that begins with the name of a thing lists what it wants to know.
      Grupo(
        tramite: -2,
        frases: """
          ^ permiso, ^ permisos, ^ licencia, ^ licencias, ^ apoyos, ^ apoyo, ^ obras, ^ obra, ^ programa, ^ programas, ^ requisitos
          ^ personas, ^ multas, ^ baches, ^ casos, ^ zonas, ^ horario, ^ horarios, ^ nombre, ^ nombres, ^ visitas, ^ acciones, ^ quejas
          ^ reportes, ^ denuncias, ^ fugas, ^ becas, ^ reporte de un, ^ reporte de bache, ^ tiempo, ^ costo, ^ costos, ^ fecha, ^ fechas
          ^ cantidad, ^ inventario, ^ actas, ^ acta, ^ contratos, ^ contrato, ^ visita, ^ recorridos, ^ operativos, ^ inspeccion
          ^ criterios, ^ medidas, ^ mantenimiento, ^ llamadas, ^ personas atendidas, ^ uso, ^ empresas, ^ resultados, ^ resultado
          ^ calidad, ^ accidentes, ^ fotos, ^ fotografias, ^ video, ^ videos, ^ mapa, ^ plano, ^ lista, ^ motivo, ^ motivos, ^ estado
          ^ avance, ^ avances, ^ plan, ^ proyecto, ^ proyectos, ^ ruta, ^ rutas, ^ escrituras, ^ cobro, ^ patrullas, ^ inspecciones
          ^ informe, ^ estrategia, ^ cedula, ^ parte, ^ grabacion
          """)
    case .razon: Grupo(tramite: -2, frases: "por que, porque razon, causas, motivo, razon por la que, razones")
    }
  }
}
