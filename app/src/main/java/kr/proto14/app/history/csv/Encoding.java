package kr.proto14.app.history.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** Which encoding a file is written in: UTF-8, CP949 or Windows-1252 (a superset of Latin-1). */
enum Encoding {
  UTF_8_TEXT("UTF-8", UTF_8),
  CP949("CP949", Charset.forName("x-windows-949")),
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

  private final String label;
  private final Charset charset;

  Encoding(String label, Charset charset) {
    this.label = label;
    this.charset = charset;
  }

  /** What it is called in reports. */
  String label() {
    return label;
  }

  Charset charset() {
    return charset;
  }

  /**
   * Finds the encoding by reading the whole file.
   *
   * @throws Undecodable if it is none of ours, or a mixture
   */
  static Encoding of(SourceFile file) throws IOException, Undecodable {
    Census utf8 = census(file, UTF_8_TEXT);
    if (utf8.malformed() == 0) {
      return UTF_8_TEXT;
    }
    Census korean = census(file, CP949);
    if (korean.malformed() == 0 && korean.hangul() * 2 > korean.beyondAscii()) {
      return CP949;
    }
    // Western text is hardly ever UTF-8 by chance: such a file is UTF-8 that was damaged or mixed.
    if (utf8.beyondAscii() > utf8.malformed()) {
      throw new Undecodable(utf8.firstMalformedLine());
    }
    Census western = census(file, WINDOWS_1252);
    if (western.malformed() == 0) {
      return WINDOWS_1252;
    }
    throw new Undecodable(utf8.firstMalformedLine());
  }

  private static Census census(SourceFile file, Encoding encoding) throws IOException {
    try (InputStream in = file.open()) {
      return Census.of(in, encoding.charset);
    }
  }

  /** No encoding fits. */
  static final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;

    Undecodable(long line) {
      super("no encoding fits line " + line);
      this.line = line;
    }

    long line() {
      return line;
    }
  }
}
