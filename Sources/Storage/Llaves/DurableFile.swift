import Foundation

/// Files that must survive a power cut: written, synced, and their folder synced.
enum DurableFile {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Creates the file, which must not exist, with exactly this mode.
  static func create(path: String, mode: mode_t, contents: [UInt8]) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    var written = 0
    while written < contents.count {
      let count = contents[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw failure() }
      written += count
    }
    guard fchmod(file, mode) == 0, fsync(file) == 0 else { throw failure() }
    try syncFolder(of: path)
  }

  /// Gives a whole file its name in one step.
  /// - Returns: false when the name was taken.
  static func link(_ source: String, as target: String) throws -> Bool {
    guard Foundation.link(source, target) == 0 else {
      if errno == EEXIST { return false }
      throw failure()
    }
    try syncFolder(of: target)
    return true
  }

  /// Puts on the disk what is already in the file.
  static func sync(path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure() }
  }

  /// Puts on the disk the names in the folder that holds `path`.
  static func syncFolder(of path: String) throws {
    try sync(path: URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  /// Takes the place of `target` in one step.
  static func replace(_ target: String, with source: String) throws {
    guard rename(source, target) == 0 else { throw failure() }
    try syncFolder(of: target)
  }

  private static func failure() -> Failure { Failure(description: String(cString: strerror(errno))) }
}
