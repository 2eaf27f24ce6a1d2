/// Counting of terms: civil dates in, civil dates out.
///
/// Day 1 is the hábil after the effective trigger and the clock expires at the end of its last day. A prórroga adds
/// its days from the base end; a desahogo restarts the full term on the hábil after its own effective reception.
public enum Conteo {
  /// The proof of a term that starts with something received at an instant.
  /// - Parameters:
  ///   - dias: the term in hábiles; below 1 the term ends on the effective reception itself.
  ///   - prorroga: hábiles added from the base end; 0 for none.
  ///   - desahogo: when the citizen answered the prevención, if that interrupted the term.
  public static func prueba(
    recibida: Instante, dias: Int, prorroga: Int = 0, desahogo: Instante? = nil, calendario: Calendario
  ) -> Prueba {
    prueba(
      desde: calendario.recepcionEfectiva(recibida), dias: dias, prorroga: prorroga,
      reinicio: desahogo.map(calendario.recepcionEfectiva), calendario: calendario)
  }

  /// The same from dates already effective, such as the end of another term.
  public static func prueba(
    desde: Fecha, dias: Int, prorroga: Int = 0, reinicio: Fecha? = nil, calendario: Calendario
  ) -> Prueba {
    let inicio = reinicio ?? desde
    let finDeBase = calendario.vence(dias: dias, despuesDe: inicio)
    let vence = calendario.vence(dias: prorroga, despuesDe: finDeBase)
    return Prueba(
      recepcionEfectiva: desde, reinicio: reinicio, primerDia: calendario.siguienteHabil(inicio),
      finDeBase: finDeBase, vence: vence, dias: recorrer(despuesDe: inicio, hasta: vence, calendario),
      versionDelCalendario: calendario.version)
  }

  /// Only the due date, for lists and projections.
  public static func vence(
    recibida: Instante, dias: Int, prorroga: Int = 0, desahogo: Instante? = nil, calendario: Calendario
  ) -> Fecha {
    let inicio = calendario.recepcionEfectiva(desahogo ?? recibida)
    return calendario.vence(dias: prorroga, despuesDe: calendario.vence(dias: dias, despuesDe: inicio))
  }

  private static func recorrer(despuesDe inicio: Fecha, hasta vence: Fecha, _ calendario: Calendario) -> [DiaContado] {
    guard vence > inicio else { return [] }
    var dias: [DiaContado] = []
    dias.reserveCapacity(vence - inicio)
    var fecha = inicio + 1
    while fecha <= vence {
      let motivo = calendario.motivo(fecha)
      dias.append(DiaContado(fecha: fecha, cuenta: motivo == nil, motivo: motivo ?? ""))
      fecha = fecha + 1
    }
    return dias
  }
}
