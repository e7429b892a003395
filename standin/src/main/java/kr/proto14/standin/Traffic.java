package kr.proto14.standin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what goes through a server, bodies and headers, as its caller pays for it. */
final class Traffic {
  /** A separator and a line end for each header. */
  private static final int AROUND_A_HEADER = 4;

  /** The request line or the status line, and the empty line after the headers. */
  private static final int AROUND_A_MESSAGE = 64;

  private final AtomicLong bytes = new AtomicLong();

  /** Bytes so far, both ways. */
  long bytes() {
    return bytes.get();
  }

  /** Counts an exchange from here on. */
  void count(HttpExchange exchange) {
    headers(exchange.getRequestHeaders());
    exchange.setStreams(
        new Counted(exchange.getRequestBody()), new Counting(exchange.getResponseBody()));
  }

  /** Counts the headers of its answer, once it is sent. */
  void answered(HttpExchange exchange) {
    headers(exchange.getResponseHeaders());
  }

  private void headers(Headers headers) {
    bytes.addAndGet(AROUND_A_MESSAGE);
    headers.forEach(
        (name, values) ->
            values.forEach(
                value -> bytes.addAndGet(name.length() + value.length() + AROUND_A_HEADER)));
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytes.addAndGet(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      bytes.addAndGet(Math.max(0, read));
      return read;
    }
  }

  private final class Counting extends FilterOutputStream {
    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      bytes.incrementAndGet();
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      out.write(source, offset, length);
      bytes.addAndGet(length);
    }
  }
}
