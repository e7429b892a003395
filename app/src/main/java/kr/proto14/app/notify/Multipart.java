package kr.proto14.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** A form with a file in it, as RFC 7578 lays it out. */
final class Multipart {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final String boundary;

  /**
   * An empty form.
   *
   * @param file the bytes that the boundary must not occur in
   */
  Multipart(byte[] file) {
    // A hash of the file: bytes that contain their own hash would be hard to come by.
    this.boundary = "proto14-" + UUID.nameUUIDFromBytes(file);
  }

  Multipart field(String name, String value) {
    return part("name=\"" + name + "\"", "text/plain; charset=utf-8", value.getBytes(UTF_8));
  }

  Multipart png(String name, byte[] bytes) {
    return part("name=\"" + name + "\"; filename=\"" + name + ".png\"", "image/png", bytes);
  }

  /** The header that tells how to read the body. */
  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** The form with its end; nothing is added after that. */
  byte[] body() {
    write("--" + boundary + "--\r\n");
    return body.toByteArray();
  }

  private Multipart part(String disposition, String type, byte[] content) {
    write("--" + boundary + "\r\n");
    write("Content-Disposition: form-data; " + disposition + "\r\n");
    write("Content-Type: " + type + "\r\n\r\n");
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(UTF_8));
  }
}
