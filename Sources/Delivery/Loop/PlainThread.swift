import Glibc

/// A detached POSIX thread outside Swift's cooperative pool, with every signal blocked: the process's signals belong to
/// the main thread, and a broken connection must give EPIPE, not SIGPIPE (libcurl with NOSIGNAL leaves that to us).
enum PlainThread {
  private final class Box {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// - Returns: false when the system has no thread to give.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, 512 * 1024)
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let failed = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        let box = Unmanaged<Box>.fromOpaque(argument).takeRetainedValue()
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        box.body()
        return nil
      }, box.toOpaque())
    pthread_attr_destroy(&attributes)
    if failed != 0 { box.release() }
    return failed == 0
  }
}
