/// Access, rectification, cancellation and opposition: how people speak of what is kept about themselves.
extension ReglasDeIndicios {
  static func grupoDeARCO(_ nombre: Nombre) -> Grupo {
    switch nombre {
    case .ejerceDerecho:
      Grupo(
        arco: 4,
        frases: """
          ejercer mis derechos, ejercer mi derecho, ejerzo mi derecho, ejerzo mis derechos, mis derechos arco, mi derecho arco
          derecho al olvido, portabilidad de mis, portabilidad de datos, ejercer derechos arco, ejercer el derecho de acceso
          ejercer el derecho de rectificacion, ejercer el derecho de cancelacion, revocar mi consentimiento, revoco mi consentimiento
          acceso a datos personales, habeas data
          """)
    case .hablaDeARCO:
      Grupo(
        arco: 2,
        frases: """
          derechos arco, derecho arco, solicitud arco, solicitudes arco, formato arco, formulario arco, tramite arco, datos biometricos
          """)
    case .datosMios:
      Grupo(
        arco: 5,
        frases: """
          mis datos, datos mios, datos personales mios, datos personales de mí, mi informacion, informacion mia
          informacion personal mia, informacion sobre mí, informacion de mí, informacion acerca de mí, mi persona, tienen de mí
          tengan de mí, tienen sobre mí, tengan sobre mí, guardan de mí, guarden de mí, saben de mí, hay de mí, haya de mí
          municipio de mí, registrado de mí, todo lo mio, tiene sobre mí, tiene de mí, sabe de mí, tienen guardado de mí, tenga de mí, tenga sobre mí, lo que tienen mio, datos que di
          datos que guardaron, datos que les di, datos que yo di, de dónde sacaron mi, de donde sacaron mi, mi cara, mi rostro, mi voz, tienen mia, tienen mio, tienen mias, tienen mios, mis registros
          estoy en alguna base de datos, estoy en alguna lista, estoy en su base, aparezco en alguna base, estoy en sus archivos
          """)
    case .documentoMio:
      Grupo(
        arco: 3,
        frases: """
          mi expediente clinico, mi expediente medico, mi expediente laboral, mi expediente personal, mi expediente psicologico
          mi historia clinica, mi historial clinico, mi historial medico, mi historial laboral, mi historial de, mi hoja de servicio
          mi hoja de servicios, mi nombramiento, mis nombramientos, mis recibos de nomina, mis recibos de pago, mis talones
          mis recibos de honorarios, mi antidoping, mi examen, mis examenes, mi evaluacion, mis evaluaciones, mi psicometrico
          mi control de confianza, mis antecedentes, mis estudios medicos, mis estudios de, mis analisis, mis consultas
          mis resultados, mis capacitaciones, mis huellas, mi huella, mis constancias, mi ficha, mi antiguedad, mis cotizaciones
          mi expediente como, resultados de mi, resultados de mis, mi biometrico, mi dictamen medico, mi valoracion, mi certificado medico, mi declaracion, mi llamada, mis llamadas, tienen mis, mis incapacidades, mi expediente de cuando
          """)
    case .erroresMios:
      Grupo(
        arco: 3,
        frases: """
          me escribieron mal, me pusieron mal, me registraron mal, me tienen registrado, me tienen registrada, me tienen como
          escribieron mal mi, tienen mal mi, pusieron mal mi, quitenme de la lista, quitenme de, borrenme, borrenme de, eliminenme
          quitenme del padron, quitenme del, saquenme del, bajenme del, borrenme del, quiero salir del padron, me den de baja del padron
          sacarme de la lista, saquenme de, mi segundo apellido, mi apellido esta mal, mi nombre esta mal
          """)
    case .datoMio:
      Grupo(
        frases: """
          mi nombre, mi apellido, mis apellidos, mi segundo apellido, mi domicilio, mi direccion, mi telefono, mi celular, mi correo
          mi numero, mi foto, mi fotografia, mis fotos, mi imagen, mi fecha de nacimiento, mi fecha de ingreso, mi edad, mi curp, mi rfc
          mi ine, mi credencial, mi firma, mi huella, mi registro, mi estado civil, mi sexo, mi genero, mis archivos, mi historial
          mi video, mis placas, mi matricula, mi puesto, mi acta, mi dato, mi estatura, mi religion, mi salud, mi numero de seguro
          mi numero de telefono, mi nss, mi afiliacion, mis documentos, mi cuenta, mi expediente, mi sueldo, mi comprobante, mi consentimiento, el año en que naci, mi denuncia
          donde sale mi, fotografia donde salgo, foto donde salgo, fotos donde salgo
          """)
    case .accionSobreDato:
      Grupo(
        frases: """
          borrar, borren, borre, eliminar, eliminen, elimine, quiten, quitar, quitenlo, quitenla, cancelar, cancelen, cancelacion
          corregir, corrijan, corrijanlo, corrijanla, correccion, rectificar, rectifiquen, rectifique, rectificacion, actualizar
          actualicen, actualizarla, actualizarlo, actualizaran, modificar, modifiquen, me opongo, oposicion, oponerme, acceso a
          acceder a, acceso, dejen de, no usen, que usen, mal escrito, mal escrita, esta mal, estan mal, tienen mal, salio mal
          equivocado, equivocada, equivocaron, incorrecto, incorrecta, erroneo, erronea, un error, suprimir, supresion, destruyan
          destruir, retiren, retirar, bajen, cambien, cambienla, cambienlo, cambiarlo, cambiarla, dar de baja, den de baja
          ya no quiero, no quiero que, no autorizo, no publiquen, publiquen, publicaron, publicando, publicar, compartan, comparten
          sigan usando, para que usan, quien ha visto, de donde sacaron, a quien le, a quien se, tienen registrado, registrados con
          copia de mi, copia de mis, conocer mi, consultar mi, ver mi, pido el cambio, mi foto y que
          borrenlo, borrenla, borrenlos, eliminenlo, eliminenla, eliminenlos, tachen, taparan, tapen mi, desaparezca, desaparezcan
          consultaron, consulto, circulando, esta escrito, esta escrita, lo cambio, la cambio, lo corrijo, como corrijo, como cambio
          esta equivocado, aparece con, anda circulando, lo tienen mal, la tienen mal, vieron, filtraron, filtro, pasen, le pasen, dieron, le dieron
          quitenle, deseo rectificar, rectifico, sale en, salga en, salgan en, oculten, uso de mi, usan mi, usan mis
          """)
    case .dato:
      Grupo(
        frases: """
          foto, fotos, fotografia, fotografias, video, videos, imagen, imagenes, expediente, historial, datos, informacion, informes
          consultas, resultados, nombre, apellido, curp, acta medica, ficha, calificaciones, domicilio, telefono, registro
          expediente clinico, expediente medico, expediente laboral, datos personales, trabajo social que hicieron
          """)
    case .pariente:
      Grupo(
        frases: """
          mi hija, mi hijo, mis hijos, mis hijas, mi niño, mi niña, mi bebe, mi nieto, mi nieta, mi mama, mi papa, mi madre, mi padre
          mi esposo, mi esposa, mi difunto, mi difunta, mi señora madre, mi señor padre, mi familia, mi familiar, mi hermano
          mi hermana, mi abuelo, mi abuela, mi tutelado, mi menor hijo, mi menor hija
          """)
    case .soyPariente:
      Grupo(
        frases: """
          soy mama, soy papa, soy madre, soy padre, soy su hijo, soy su hija, soy su tutor, soy su tutora, soy su mama, soy su papa
          soy tutor, soy tutora, mi hija, mi hijo, mi esposo, mi esposa, mi papa, mi mama, mi padre, mi madre, mi hermano, mi abuela
          """)
    case .suDato:
      Grupo(
        frases: """
          su expediente, su historial, sus datos, sus datos personales, su foto, su fotografia, su informacion, sus estudios, su curp
          sus resultados, su imagen, su historia clinica
          """)
    case .imagen: Grupo(frases: "video, videos, foto, fotos, fotografia, imagen, imagenes, camara, grabacion, grabaciones")
    case .aparezco: Grupo(arco: 2, frases: "aparezco, salgo yo, donde salgo, donde salimos, donde aparece mi")
    case .comoProveedor:
      Grupo(
        arco: -4,
        frases: """
          como proveedor, como proveedora, como contratista, como concesionario, como empresa, como locatario, calles en las que
          como representante legal, como licitante, como participante
          """)
    case .hiceYo:
      Grupo(
        frases: """
          que yo puse, que puse, que hice, que yo hice, que di, que yo di, que entregue, que yo entregue, que llene, que firme, que deje
          que me hicieron, me hicieron, que me practicaron, me practicaron, que me tomaron, me tomaron, cuando me registre, me registre
          cuando me inscribi, cuando me atendieron, cuando me detuvieron, que les di, que presente, que proporcione, me grabaron, me levantaron
          """)
    case .cosaQueHice:
      Grupo(
        frases: """
          denuncia, queja, grabacion, llamada, datos, informacion, fotos, video, valoracion, examen, examenes, estudios, entrevista, declaracion
          documentos, copias, ficha, informe medico, certificado medico, dictamen medico, encuesta, formulario, huellas, credencial
          """)
    case .fuiEmpleado:
      Grupo(
        frases: """
          fui empleado, fui empleada, fui trabajador, fui trabajadora, fui policia, que trabajo en, cuando trabajo, fui cadete, fui trabajador del, cuando fui, cuando trabaje, yo trabaje, trabaje en
          trabaje 20, trabaje ahi, ex empleado, exempleado, ex trabajador, extrabajador, ex policia, que trabaje, dure trabajando
          mi expediente, me hicieron
          """)
    case .papelLaboral:
      Grupo(
        frases: """
          expediente, mis recibos, constancia, constancia de, hoja de servicio, antiguedad, registrados, años de servicio, cotizaciones, nombramiento, mi baja
          recursos humanos, finiquito, mi liquidacion
          """)
    default: Grupo(frases: "")
    }
  }
}
