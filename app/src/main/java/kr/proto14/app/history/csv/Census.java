package kr.proto14.app.history.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** What a text looks like when it is read in one encoding. Not threadsafe. */
final class Census {
  private static final int BUFFER = 32 * 1024;

  /** The 2,350 syllables of everyday Korean; CP949 has 8,822 more that names hardly use. */
  private final CharsetEncoder everyday = Charset.forName("EUC-KR").newEncoder();

  private final CharsetDecoder decoder;
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private long line = 1;
  private long malformed;
  private long firstMalformedLine;
  private long beyondAscii;
  private long hangul;

  private Census(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Reads a text to its end. */
  static Census of(InputStream in, Charset charset) throws IOException {
    Census census = new Census(charset);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    int read;
    do {
      read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.position(bytes.position() + Math.max(0, read)).flip();
      census.take(bytes, read < 0);
      bytes.compact();
    } while (read >= 0);
    return census;
  }

  /** How many sequences are no character. */
  long malformed() {
    return malformed;
  }

  /** The physical line of the first of them, 0 where there is none. */
  long firstMalformedLine() {
    return firstMalformedLine;
  }

  /** How many characters lie beyond ASCII. */
  long beyondAscii() {
    return beyondAscii;
  }

  /** How many of those are syllables of everyday Korean. */
  long hangul() {
    return hangul;
  }

  private void take(ByteBuffer bytes, boolean end) {
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, end);
      count();
      if (result.isError()) {
        if (malformed++ == 0) {
          firstMalformedLine = line;
        }
        bytes.position(bytes.position() + result.length());
      } else if (result.isUnderflow()) {
        return;
      }
    }
  }

  private void count() {
    char[] array = chars.array();
    int end = chars.position();
    for (int i = 0; i < end; i++) {
      char each = array[i];
      if (each == '\n') {
        line++;
      } else if (each >= 0x80) {
        beyondAscii++;
        if (each >= '\uac00' && each <= '\ud7a3' && everyday.canEncode(each)) {
          hangul++;
        }
      }
    }
    chars.clear();
  }
}
