/// Where errands, reports and complaints are attended.
///
/// Contacts are from general knowledge: the Unidad de Transparencia must check each and mark it `verificado: true`.
/// Until then people read that it is still to be confirmed.
enum ReglasDeLugar {
  /// For what has no place of its own here.
  static let atencion = Lugar(
    asunto: "Reportes y trámites del municipio", donde: "Atención ciudadana del municipio, teléfono 072; www.leon.gob.mx",
    verificado: false)
}
