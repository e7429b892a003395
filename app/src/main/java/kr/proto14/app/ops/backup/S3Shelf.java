package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.MaxAttemptsExceededException;
import com.github.davidmoten.aws.lw.client.Request;
import com.github.davidmoten.aws.lw.client.Response;
import com.github.davidmoten.aws.lw.client.xml.XmlElement;
import com.github.davidmoten.aws.lw.client.xml.XmlParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The backups in an S3-compatible store. */
final class S3Shelf {
  /** The least a part may have, the last one excepted. */
  private static final int PART = 5 * 1024 * 1024;

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private final S3Settings settings;
  private final Clock clock;
  private final int part;

  S3Shelf(S3Settings settings, Clock clock) {
    this(settings, clock, PART);
  }

  /**
   * @param part bytes sent at a time
   */
  S3Shelf(S3Settings settings, Clock clock, int part) {
    this.settings = requireNonNull(settings, "settings");
    this.clock = requireNonNull(clock, "clock");
    this.part = part;
  }

  /**
   * Sends a file and asks whether it is there in its length.
   *
   * @throws S3Problem if it is not
   */
  void put(BackupName name, Path file) {
    String key = settings.prefix() + name;
    Optional<String> length =
        with(
            client -> {
              if (Files.size(file) <= part) {
                byte[] bytes = Files.readAllBytes(file);
                sent(request(client, key).method(HttpMethod.PUT).requestBody(bytes));
              } else {
                putInParts(client, key, file);
              }
              return sent(request(client, key).method(HttpMethod.HEAD))
                  .firstHeader("Content-Length");
            });
    if (!length.equals(Optional.of(length(file)))) {
      throw new S3Problem("the store has another length of " + key);
    }
  }

  private static String length(Path file) {
    try {
      return Long.toString(Files.size(file));
    } catch (IOException e) {
      throw new S3Problem("the file is gone: " + file, e);
    }
  }

  private void putInParts(Client client, String key, Path file) throws IOException {
    String upload =
        xml(sent(request(client, key).query("uploads").method(HttpMethod.POST)))
            .content("UploadId");
    try (InputStream in = Files.newInputStream(file)) {
      StringBuilder parts = new StringBuilder("<CompleteMultipartUpload>");
      byte[] bytes = in.readNBytes(part);
      for (int number = 1; bytes.length > 0; number++) {
        Response answer =
            sent(
                request(client, key)
                    .query("partNumber", Integer.toString(number))
                    .query("uploadId", upload)
                    .method(HttpMethod.PUT)
                    .requestBody(bytes));
        parts
            .append("<Part><PartNumber>")
            .append(number)
            .append("</PartNumber><ETag>")
            .append(answer.firstHeader("ETag").orElse(""))
            .append("</ETag></Part>");
        bytes = in.readNBytes(part);
      }
      sent(
          request(client, key)
              .query("uploadId", upload)
              .method(HttpMethod.POST)
              .requestBody(parts.append("</CompleteMultipartUpload>").toString()));
    } catch (IOException | RuntimeException e) {
      abort(client, key, upload, e);
      throw e;
    }
  }

  /** Parts of an upload that is not ended cost money for ever. */
  private void abort(Client client, String key, String upload, Exception cause) {
    try {
      sent(request(client, key).query("uploadId", upload).method(HttpMethod.DELETE));
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Removes what is superfluous.
   *
   * @throws S3Problem if something stays
   */
  void tidy(Retention retention, BackupName made) {
    with(
        client -> {
          List<BackupName> gone = retention.superfluous(names(client), made, clock.instant());
          for (BackupName name : gone) {
            sent(request(client, settings.prefix() + name).method(HttpMethod.DELETE));
          }
          return gone.size();
        });
  }

  /** The backups there are. */
  List<BackupName> names() {
    return with(this::names);
  }

  private List<BackupName> names(Client client) throws IOException {
    List<BackupName> names = new ArrayList<>();
    String from = "";
    while (true) {
      Request request =
          client.path(settings.bucket()).query("list-type", "2").query("prefix", settings.prefix());
      if (!from.isEmpty()) {
        request = request.query("continuation-token", from);
      }
      XmlElement list = xml(sent(request));
      for (XmlElement each : list.childrenWithName("Contents")) {
        String key = each.content("Key");
        if (key.startsWith(settings.prefix())) {
          BackupName.parse(key.substring(settings.prefix().length())).ifPresent(names::add);
        }
      }
      List<XmlElement> next = list.childrenWithName("NextContinuationToken");
      if (next.isEmpty()) {
        return names;
      }
      from = next.getFirst().content();
    }
  }

  private Request request(Client client, String key) {
    return client.path(settings.bucket() + "/" + key);
  }

  private static Response sent(Request request) {
    Response answer = request.response();
    if (answer.statusCode() != OK && answer.statusCode() != NO_CONTENT) {
      throw new S3Problem("the store answers " + answer.statusCode() + code(answer));
    }
    return answer;
  }

  /** Only the code: other words of an answer repeat the request, keys included. */
  private static String code(Response answer) {
    try {
      List<XmlElement> codes = XmlElement.parse(answer.contentUtf8()).childrenWithName("Code");
      return codes.isEmpty() ? "" : " " + codes.getFirst().content();
    } catch (XmlParseException e) {
      return "";
    }
  }

  private static XmlElement xml(Response answer) throws IOException {
    try {
      return XmlElement.parse(answer.contentUtf8());
    } catch (XmlParseException e) {
      throw new IOException("the store's answer is no XML", e);
    }
  }

  private interface Work<T> {
    T with(Client client) throws IOException;
  }

  private <T> T with(Work<T> work) {
    try (S3Wire wire = new S3Wire(settings.patience().connect(), settings.patience().total())) {
      return work.with(client(wire));
    } catch (IOException | UncheckedIOException | MaxAttemptsExceededException e) {
      throw new S3Problem("the store cannot be reached: " + innermost(e), e);
    }
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName()
        + (cause.getMessage() == null ? "" : " " + cause.getMessage());
  }

  private Client client(S3Wire wire) {
    return Client.s3()
        .region(settings.region())
        .accessKey(settings.accessKey().reveal())
        .secretKey(settings.secretKey().reveal())
        .baseUrlFactory((service, region) -> settings.url() + "/")
        .httpClient(wire)
        .clock(clock::millis)
        .retryMaxAttempts(settings.patience().attempts())
        .retryInitialInterval(settings.patience().pause().toMillis(), TimeUnit.MILLISECONDS)
        .retryBackoffFactor(2)
        .retryJitter(0.2)
        .retryStatusCodes(429, 500, 502, 503, 504)
        .build();
  }
}
