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
          acceso a datos personales, habeas data, no doy mi consentimiento, no doy mi autorizacion, retiro mi consentimiento
          retirar mi consentimiento, desautorizar
          """)
    case .hablaDeARCO:
      Grupo(
        arco: 2,
        frases: """
          derechos arco, derecho arco, solicitud arco, solicitudes arco, formato arco, formulario arco, tramite arco, datos biometricos
          cancelacion de datos, rectificacion de datos, supresion de datos, oposicion al tratamiento, oposicion al uso
          acceso a los datos personales de mi, acceso a datos de mi, cancelacion de mis, rectificacion de mis, rectificacion de mi
          supresion de mis, supresion de mi, cancelacion de mi, oposicion a que mi, oposicion a que mis
          """)
    case .datosMios:
      Grupo(
        arco: 5,
        frases: """
          mis datos, datos mios, datos personales mios, datos personales de mí, mi informacion, informacion mia, informacion personal mia
          informacion sobre mí, informacion de mí, informacion acerca de mí, mi persona, tienen de mí, tengan de mí, tienen sobre mí
          tengan sobre mí, guardan de mí, guarden de mí, saben de mí, hay de mí, haya de mí, municipio de mí, registrado de mí
          todo lo mio, tiene sobre mí, tiene de mí, sabe de mí, tienen guardado de mí, tenga de mí, tenga sobre mí, lo que tienen mio
          datos que di, datos que guardaron, datos que les di, datos que yo di, de dónde sacaron mi, de donde sacaron mi, mi cara
          mi rostro, mi voz, tienen mia, tienen mio, tienen mias, tienen mios, mis registros, estoy en alguna base de datos
          estoy en alguna lista, estoy en su base, aparezco en alguna base, estoy en sus archivos
          """)
    case .documentoMio:
      Grupo(
        arco: 3,
        frases: """
          mi expediente clinico, mi expediente medico, mi expediente laboral, mi expediente personal, mi expediente psicologico
          mi historia clinica, mi historial clinico, mi historial medico, mi historial laboral, mi historial de, mi hoja de servicio
          mi hoja de servicios, mi nombramiento, mis nombramientos, mis recibos de nomina, mis recibos de pago, mis talones
          mis recibos de honorarios, mi antidoping, mi examen, mis examenes, mi evaluacion, mis evaluaciones, mi psicometrico
          mi control de confianza, mis antecedentes, mis estudios medicos, mis estudios de, mis analisis, mis consultas, mis resultados
          mis capacitaciones, mis huellas, mi huella, mis constancias, mi ficha, mi antiguedad, mis cotizaciones, mi expediente como
          resultados de mi, resultados de mis, mi biometrico, mi dictamen medico, mi valoracion, mi certificado medico, mis calificaciones
          mi kardex, mis semanas, mis aportaciones, mis años de servicio, tengo registrados, mi diagnostico, mi receta, mis radiografias
          mi finiquito, mi prueba, mis pruebas, mi entrevista, mi grabacion, mi talon, mis faltas, mi declaracion, mi llamada
          mis llamadas, tienen mis, mis incapacidades, mi expediente de cuando
          """)
    case .erroresMios:
      Grupo(
        arco: 3,
        frases: """
          me escribieron mal, me pusieron mal, me registraron mal, me tienen registrado, me tienen registrada, me tienen como
          aparezco como, dice que soy, dicen que soy, me dieron de alta como, me registraron como, me anotaron como, escribieron mal mi
          tienen mal mi, pusieron mal mi, quitenme de la lista, quitenme de, borrenme, borrenme de, eliminenme, quitenme del padron
          quitenme del, saquenme del, bajenme del, borrenme del, quiero salir del padron, me den de baja del padron, dejen de llamarme
          dejen de marcarme, dejen de mandarme, dejen de enviarme, dejar de recibir, no quiero recibir, ya no me manden, ya no me llamen
          ya no me marquen, no me marquen, darme de baja del, darme de baja de, denme de baja, salirme de, salirme del, sacarme del
          que me saquen, que me borren, que me eliminen, que me quiten de, tengo antecedentes, estoy registrado, estoy registrada
          estoy en el padron, estoy en la lista, sacarme de la lista, saquenme de, mi segundo apellido, mi apellido esta mal
          mi nombre esta mal
          """)
    case .datoMio:
      Grupo(
        frases: Combinaciones.cruzar("mi, mis, nuestro, nuestra, nuestros, nuestras", datosPersonales)
          + """
          , mi segundo apellido, el año en que naci, donde sale mi, fotografia donde salgo, foto donde salgo, fotos donde salgo, dato mio
          datos mios, dato equivocado mio, dato incorrecto mio, correo mio, telefono mio, foto mia, fotos mias, nombre mio
          """)
    case .pidoCopia:
      Grupo(
        frases: """
          copia de, copias de, copia simple de, copia certificada de, copia completa de, me expidan, expidanme, entreguenme, me entreguen
          me den, me dan, denme, enviarme, me envien, acceso a, acceder a, conocer, ver, consultar, obtener, el resultado de
          los resultados de, resultado de, revisar
          """)
    case .papelMio:
      Grupo(frases: Combinaciones.cruzar("mi, mis", papelesPersonales))
    case .accionSobreDato:
      Grupo(
        frases: Combinaciones.ordenes(
          """
          borren eliminen quiten cancelen corrijan rectifiquen actualicen modifiquen cambien supriman destruyan retiren bajen tachen tapen
          oculten
          """
        )
          + ", "
          + Combinaciones.infinitivos(
            """
            borrar eliminar quitar cancelar corregir rectificar actualizar modificar cambiar suprimir destruir retirar bajar tachar
            ocultar desautorizar
            """
          )
            + """
            , desaparezcan, desaparecer, dejen de usar, escribieron mal, anotaron mal, capturaron mal, registraron mal, viene mal
            sale mal, aparece mal, salio mal, puso mal, borre, corrija, rectifique, actualice, cancele, quite, modifique, cambie, oculte
            retire, aparece, aparezca, aparezcan, ya no aparezca, ya no salga, salieron, salio, sali, salga, publicado, publicada, publico
            en internet, se cambio, cambio y, cambio de, pongan el correcto, pongan bien, ya no vivo, me mude, baja de, la baja, usaron
            utilizaron, utilicen, no coincide, no coinciden, no es correcto, no es correcta, es incorrecto, sin mi permiso
            sin mi autorizacion, sin mi consentimiento, quien consulto, quien reviso, quien vio, con quien compartieron, borrar, borren
            eliminar, eliminen, elimine, quiten, quitar, quitenlo, quitenla, cancelar, cancelen, cancelacion, corregir, corrijan
            corrijanlo, corrijanla, correccion, rectificar, rectifiquen, rectificacion, actualizar, actualicen, actualizarla, actualizarlo
            actualizaran, modificar, modifiquen, me opongo, oposicion, oponerme, acceso a, acceder a, acceso, dejen de, no usen, que usen
            mal escrito, mal escrita, esta mal, estan mal, tienen mal, equivocado, equivocada, equivocaron, incorrecto, incorrecta
            erroneo, erronea, un error, suprimir, supresion, destruyan, destruir, retiren, retirar, bajen, cambien, cambienla, cambienlo
            cambiarlo, cambiarla, dar de baja, den de baja, ya no quiero, no quiero que, no autorizo, no publiquen, publiquen, publicaron
            publicando, publicar, compartan, comparten, sigan usando, para que usan, quien ha visto, de donde sacaron, a quien le
            a quien se, tienen registrado, registrados con, copia de mi, copia de mis, conocer mi, consultar mi, ver mi, pido el cambio
            mi foto y que, borrenlo, borrenla, borrenlos, eliminenlo, eliminenla, eliminenlos, tachen, taparan, tapen mi, desaparezca
            consultaron, consulto, circulando, esta escrito, esta escrita, lo cambio, la cambio, lo corrijo, como corrijo, como cambio
            esta equivocado, aparece con, anda circulando, lo tienen mal, la tienen mal, vieron, filtraron, filtro, pasen, le pasen
            dieron, le dieron, quitenle, deseo rectificar, rectifico, sale en, salga en, salgan en, oculten, uso de mi, usan mi, usan mis
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
          mi esposo, mi esposa, mi difunto, mi difunta, mi señora madre, mi señor padre, mi familia, mi familiar, mi hermano, mi hermana
          mi abuelo, mi abuela, mi tutelado, mi menor hijo, mi menor hija
          """)
    case .soyPariente:
      Grupo(
        frases: """
          soy la mama, soy el papa, soy la madre, soy el padre, soy su representante, yo soy su representante, representante legal de mi
          soy la tutora, soy el tutor, soy mama, soy papa, soy madre, soy padre, soy su hijo, soy su hija, soy su tutor, soy su tutora
          soy su mama, soy su papa, soy tutor, soy tutora, mi hija, mi hijo, mi esposo, mi esposa, mi papa, mi mama, mi padre, mi madre
          mi hermano, mi abuela
          """)
    case .suDato:
      Grupo(
        frases: """
          ver su expediente, los datos de mi, datos de mi, su carpeta, su ficha, sus calificaciones, su registro, sus fotos, su expediente
          su historial, sus datos, sus datos personales, su foto, su fotografia, su informacion, sus estudios, su curp, sus resultados
          su imagen, su historia clinica
          """)
    case .imagen: Grupo(frases: "video, videos, foto, fotos, fotografia, imagen, imagenes, camara, grabacion, grabaciones")
    case .aparezco: Grupo(arco: 2, frases: "aparezco, salgo yo, donde salgo, donde salimos, donde aparece mi")
    case .salgo:
      Grupo(
        frases: """
          salgo, sali, salimos, salgo en, sali en, apareci, aparecemos, me grabo, me grabaron, me filmaron, me tomaron, nos tomaron
          nos grabaron, me captaron, sale mi hijo, sale mi hija, se me ve, me veo, me exhibieron
          """)
    case .sinPermiso:
      Grupo(
        frases: """
          sin mi permiso, sin mi consentimiento, sin mi autorizacion, sin nuestro permiso, sin permiso mio, sin pedirme permiso
          me pidio permiso, me pidieron permiso, no di permiso, no di mi permiso, no autorice, nunca autorice, yo no autorice
          no di mi consentimiento, no doy permiso, no doy autorizacion, no estoy de acuerdo en que, no consiento, sin avisarme
          no quiero que
          """)
    case .errorDeCaptura:
      Grupo(
        frases: """
          escribieron mal, anotaron mal, capturaron mal, registraron mal, pusieron mal, lo anotaron, la anotaron, lo registraron
          la registraron, lo inscribieron con, la inscribieron con, mal escrito, mal escrita, mal capturado, mal capturada, mal anotado
          mal anotada, mal registrado, con el nombre de otro, con el nombre de otra, con otro nombre, con otro apellido, esta mal en
          error en, con errores, con un error
          """)
    case .meRegistraron:
      Grupo(
        frases: """
          me dieron de alta, me registraron, me inscribieron, me anotaron, me capturaron, me apuntaron, en que naci, en que nacio
          mi ingreso, al registrarme, al inscribirme, cuando nacio mi
          """)
    case .dondeGuardan:
      Grupo(
        frases: Combinaciones.cruzar(
          "en, de",
          """
          su padron, sus padrones, sus registros, su registro, su sistema, el sistema, sus archivos, su archivo, su base, la base de datos
          su base de datos, sus bases de datos, su lista, sus listas, su pagina, su portal, su facebook, sus redes, internet, el boletin
          la lista, el padron, el registro
          """))
    case .guardan:
      Grupo(
        frases: """
          tienen, tengan, tiene, tenga, tuvieran, guardan, guarden, guardaron, conservan, conserven, archivado, archivada, registrado
          registrada, hay, haya, almacenan, almacenado, existe, exista, existan, poseen, posean, esta en poder, saben, obra en, obren en
          """)
    case .sobreMi:
      Grupo(
        frases: """
          a mi nombre, con mi nombre, de mí, sobre mí, acerca de mí, mio, mia, mios, mias, informacion mia, informacion mio, datos mios
          relacionado conmigo, relacionada conmigo, respecto a mí, de mi persona, sobre mi persona
          """)
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
          me aplicaron, me aplico, que me hizo, me hizo, me tomo, que me tomo, me practico, me reviso, me expidio, me levanto
          me dieron en, me valoro, me atendio el, me atendio la, que me dieron, que yo puse, que puse, que hice, que yo hice, que di
          que yo di, que entregue, que yo entregue, que llene, que firme, que deje, que me hicieron, me entrevistaron, me llevaron
          cuando me llevaron, me revisaron, me evaluaron, que presente, lo que firme, me hicieron, que me practicaron, me practicaron
          que me tomaron, me tomaron, cuando me registre, me registre, cuando me inscribi, cuando me atendieron, cuando me detuvieron
          que les di, que proporcione, me grabaron, me levantaron
          """)
    case .cosaQueHice:
      Grupo(
        frases: """
          denuncia, queja, grabacion, llamada, datos, informacion, fotos, video, valoracion, examen, examenes, evaluacion, evaluaciones
          certificado, certificados, diagnostico, receta, prueba, pruebas, resultado, resultados, estudios, entrevista, declaracion
          documentos, copias, ficha, informe medico, certificado medico, dictamen medico, encuesta, formulario, huellas, credencial
          """)
    case .fuiEmpleado:
      Grupo(
        frases: """
          ex empleada, exempleada, ex trabajadora, extrabajadora, de cuando estuve, cuando estuve en, estuve trabajando, dejé de trabajar
          deje de trabajar, años que labore, cuando labore, labore en, labore para, yo labore, laboraba, trabajador jubilado
          trabajadora jubilada, soy jubilado, soy jubilada, soy pensionado, para pensionarme, para mi pension, para mi jubilacion
          para jubilarme, era empleado, era empleada, de cuando trabajaba, cuando trabajaba, trabajaba en, trabajaba ahi, mi paso por
          fui empleado, fui empleada, fui trabajador, fui trabajadora, fui policia, que trabajo en, cuando trabajo, fui cadete
          fui trabajador del, cuando fui, cuando trabaje, yo trabaje, trabaje en, trabaje 20, trabaje ahi, ex empleado, exempleado
          ex trabajador, extrabajador, ex policia, que trabaje, dure trabajando, mi expediente, me hicieron
          """)
    case .papelLaboral:
      Grupo(
        frases: """
          expediente, mis recibos, recibos de pago, recibos de nomina, constancias, semanas laboradas, aportaciones, carta laboral
          carta de baja, mi contrato, carta de trabajo, constancia, constancia de, hoja de servicio, antiguedad, registrados
          años de servicio, cotizaciones, nombramiento, mi baja, recursos humanos, finiquito, mi liquidacion
          """)
    default: Grupo(frases: "")
    }
  }

  /// What says who somebody is.
  private static let datosPersonales = """
    nombre, nombres, apellido, apellidos, domicilio, direccion, telefono, telefonos, celular, correo, correos, numero, numero de telefono
    numero de seguro, foto, fotos, fotografia, fotografias, imagen, video, fecha de nacimiento, fecha de ingreso, edad, curp, rfc, ine
    credencial, firma, huella, huellas, registro, registros, estado civil, sexo, genero, archivos, historial, placas, matricula, puesto
    acta, actas, dato, estatura, religion, salud, nss, afiliacion, documentos, cuenta, cuenta bancaria, expediente, sueldo, comprobante
    consentimiento, denuncia, contacto, perfil, rostro, cara, voz, sobrenombre, apodo, alias, numero celular, numero telefonico
    correo electronico, correo personal, correo institucional, kardex, calificaciones, antiguedad, discapacidad, tipo de sangre
    nacionalidad, identidad, usuario
    """

  /// What an office keeps of somebody, asked for by name: «quiero mi expediente».
  private static let papelesPersonales = """
    expediente, expedientes, historial, historia, historia clinica, ficha, fichas, kardex, calificaciones, recibos, recibo de nomina
    nombramiento, talones, comprobantes de pago, semanas laboradas, aportaciones, cotizaciones, constancia laboral
    constancia de servicios, carta laboral, examen, examenes, evaluacion, evaluaciones, diagnostico, receta, recetas, contrato laboral
    contrato de trabajo, contrato de cuando, carta de baja, baja, alta, nomina, estudios medicos, analisis, radiografias, declaracion
    entrevista, finiquito, liquidacion, incapacidades, resguardo, asistencias, faltas, movimientos, antecedentes, certificado medico
    valoracion, informacion
    """
}
