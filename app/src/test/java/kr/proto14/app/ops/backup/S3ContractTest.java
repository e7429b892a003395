package kr.proto14.app.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.davidmoten.aws.lw.client.Client;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import kr.proto14.app.Secret;
import kr.proto14.app.contract.NodeServer;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.ops.backup.BackupResult.Upload;
import kr.proto14.app.ops.backup.S3Settings.Patience;
import kr.proto14.app.store.BackupTable.Backup;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Our uploads against s3rver, an S3 server of other authors. */
@Timeout(120)
class S3ContractTest {
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), 3, Duration.ofMillis(1));
  private static final BackupName NAME =
      BackupName.parse("proto14-20261124T043000Z-v7.jsonl.gz").orElseThrow();

  private static NodeServer server;

  @TempDir Path directory;

  /** Signatures carry the time, and this server holds it against its own. */
  private static Instant serverTime = Instant.EPOCH;

  @BeforeAll
  static void start() throws Exception {
    server = NodeServer.start("s3.js");
    try (HttpClient client = HttpClient.newBuilder().build()) {
      String date =
          client
              .send(HttpRequest.newBuilder(server.url()).build(), BodyHandlers.discarding())
              .headers()
              .firstValue("Date")
              .orElseThrow();
      serverTime = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private final SettableClock clock = new SettableClock(serverTime);

  private static S3Settings settings(URI url, String prefix, String secret) {
    return new S3Settings(
        url, "backups", "us-east-1", prefix, new Secret("S3RVER"), new Secret(secret), SHORT);
  }

  private static S3Settings here(String prefix) {
    return settings(server.url(), prefix, "S3RVER");
  }

  private Path file(int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return Files.write(directory.resolve("file-" + bytes), content);
  }

  private byte[] readBack(String key) {
    try (S3Wire wire = new S3Wire(SHORT.connect(), SHORT.total())) {
      return Client.s3()
          .region("us-east-1")
          .accessKey("S3RVER")
          .secretKey("S3RVER")
          .baseUrlFactory((service, region) -> server.url() + "/")
          .httpClient(wire)
          .clock(clock::millis)
          .build()
          .path("backups/" + key)
          .responseAsBytes();
    }
  }

  @Test
  void a_small_file_and_one_in_parts_are_read_back_as_they_were_sent() throws IOException {
    for (int bytes : new int[] {1, 100_000, 200_000, 200_001, 550_000}) {
      Path file = file(bytes);
      S3Settings settings = here("trip-" + bytes + "/");
      S3Shelf shelf = new S3Shelf(settings, clock, 100_000);
      shelf.put(NAME, file);
      assertThat(readBack(settings.prefix() + NAME)).isEqualTo(Files.readAllBytes(file));
      assertThat(shelf.names()).containsExactly(NAME);
    }
  }

  @Test
  void outside_too_only_what_is_wanted_is_kept() {
    BackupSettings settings =
        new BackupSettings(
            directory, new Retention(3, 90), Optional.empty(), Optional.of(here("kept/")));
    try (Store store = Databases.SQLITE.fresh()) {
      Backups backups = new Backups(store, settings, clock);
      for (int i = 0; i < 5; i++) {
        assertThat(((Made) backups.run()).upload()).isEqualTo(new Upload.Sent());
        clock.tick(Duration.ofSeconds(1));
      }
      List<BackupName> outside = new S3Shelf(here("kept/"), clock).names();
      assertThat(outside)
          .containsExactlyInAnyOrderElementsOf(new Vault(directory).names())
          .hasSize(3);
      Backup last = store.<Optional<Backup>>reading(tx -> tx.backups().lastGood()).orElseThrow();
      assertThat(last.uploaded()).isTrue();
      assertThat(readBack("kept/" + last.name())).hasSize((int) last.bytes());
    }
  }

  @Test
  void a_store_that_refuses_does_not_fail_the_backup_here() {
    S3Settings stranger =
        new S3Settings(
            server.url(),
            "backups",
            "us-east-1",
            "",
            new Secret("never-print-this"),
            new Secret("nor-this"),
            SHORT);
    assertThat(problem(stranger, "refused"))
        .contains("403 InvalidAccessKeyId")
        .doesNotContain("never-print-this", "nor-this");
    S3Settings lost =
        new S3Settings(
            server.url(),
            "no-such-bucket",
            "us-east-1",
            "",
            new Secret("S3RVER"),
            new Secret("S3RVER"),
            SHORT);
    assertThat(problem(lost, "lost")).contains("404 NoSuchBucket");
  }

  @Test
  void a_store_that_is_not_there_does_not_fail_the_backup_here() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(problem(settings(URI.create("http://127.0.0.1:" + port), "", "S3RVER"), "gone"))
        .contains("cannot be reached");
  }

  @Test
  void a_store_that_accepts_and_never_speaks_is_given_up() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      S3Settings hasty =
          new S3Settings(
              url,
              "backups",
              "us-east-1",
              "",
              new Secret("a"),
              new Secret("b"),
              new Patience(
                  Duration.ofMillis(200), Duration.ofMillis(300), 2, Duration.ofMillis(1)));
      assertThat(problem(hasty, "silent")).contains("no answer within");
    }
  }

  private String problem(S3Settings outside, String folder) {
    Path backups = directory.resolve(folder);
    BackupSettings settings =
        new BackupSettings(backups, new Retention(3, 90), Optional.empty(), Optional.of(outside));
    try (Store store = Databases.SQLITE.fresh()) {
      BackupResult result = new Backups(store, settings, clock).run();
      assertThat(result.wentWell()).isFalse();
      Made made = (Made) result;
      assertThat(made.file()).exists();
      Backup row = store.<Optional<Backup>>reading(tx -> tx.backups().lastGood()).orElseThrow();
      assertThat(row.uploaded()).isFalse();
      String detail = ((Upload.Failed) made.upload()).detail();
      assertThat(row.detail()).isEqualTo(detail);
      return detail;
    }
  }

  /** The server of others has no faults to switch on; this one has nothing else. */
  @Test
  void a_store_that_stumbles_is_asked_again() throws IOException {
    AtomicInteger puts = new AtomicInteger();
    HttpServer stumbling =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stumbling.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          boolean put = exchange.getRequestMethod().equals("PUT");
          boolean busy = put && puts.incrementAndGet() < 3;
          if (!put) {
            exchange.getResponseHeaders().set("Content-Length", "5");
          }
          exchange.sendResponseHeaders(busy ? 503 : 200, -1);
          exchange.close();
        });
    stumbling.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + stumbling.getAddress().getPort());
      new S3Shelf(settings(url, "", "x"), clock).put(NAME, file(5));
      assertThat(puts).hasValue(3);
    } finally {
      stumbling.stop(0);
    }
  }
}
