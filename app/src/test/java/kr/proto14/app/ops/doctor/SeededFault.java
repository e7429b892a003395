package kr.proto14.app.ops.doctor;

import static kr.proto14.app.ops.doctor.Level.ERROR;
import static kr.proto14.app.ops.doctor.Level.NOTE;
import static kr.proto14.app.ops.doctor.Level.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.Endpoint;
import kr.proto14.standin.KspoFault;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.TelegramMethod;
import kr.proto14.standin.ZentotoFault;

/** What can be wrong with an installation, and what the doctor has to call it. */
enum SeededFault {
  A_CLOCK_THAT_IS_FAST("clock.fast", WARNING, it -> it.clock.goAhead(Duration.ofSeconds(20))),
  A_CLOCK_THAT_IS_SLOW("clock.slow", WARNING, it -> it.clock.goAhead(Duration.ofSeconds(-20))),
  A_CLOCK_THAT_IS_HOURS_OFF(
      "clock.slow",
      ERROR,
      it -> {
        it.clock.goAhead(Duration.ofHours(-9));
        it.sql("DELETE FROM backup", "DELETE FROM restore_drill");
      }),

  NO_SEOUL(
      "zone.missing",
      ERROR,
      it ->
          it.instead(
              Instruments.zones(
                  zone -> {
                    throw new DateTimeException(zone);
                  }))),
  ANOTHER_SEOUL(
      "zone.wrong",
      ERROR,
      it -> it.instead(Instruments.zones(zone -> ZoneRules.of(ZoneOffset.ofHours(10))))),

  AN_OLD_JAVA(
      "java.old",
      ERROR,
      it -> it.instead(Instruments.java(new JavaFacts(21, 96L << 20, "UTF-8", "UTF-8")))),
  A_TINY_HEAP(
      "java.small-heap",
      WARNING,
      it -> it.instead(Instruments.java(new JavaFacts(25, 16L << 20, "UTF-8", "UTF-8")))),
  AN_ASCII_TERMINAL(
      "java.encoding",
      WARNING,
      it -> it.instead(Instruments.java(new JavaFacts(25, 96L << 20, "UTF-8", "ANSI_X3.4-1968")))),

  A_SCARCE_DISK("disk.scarce", WARNING, it -> it.instead(Instruments.space(900L << 20))),
  A_FULL_DISK("disk.full", ERROR, it -> it.instead(Instruments.space(100L << 20))),
  LOGS_THAT_ARE_NO_FOLDER("folder.logs", WARNING, it -> it.blockFolder("data/logs")),
  BACKUPS_THAT_ARE_NO_FOLDER("folder.backups", WARNING, it -> it.blockFolder("data/backups")),
  A_DATA_FOLDER_OF_A_FILE("folder.data", ERROR, it -> it.blockFolder("data")),

  AN_OPEN_DATA_FOLDER("mode.data", WARNING, it -> it.mode("data", "rwxr-xr-x")),
  AN_OPEN_DATABASE("mode.database", WARNING, it -> it.mode("data/proto14.db", "rw-r-----")),
  AN_OPEN_SETTINGS_FILE("mode.env", WARNING, it -> it.mode(".env", "rw-r--r--")),
  AN_OPEN_LOG("mode.logs", WARNING, it -> it.mode("data/logs/proto14.log", "rw-r--r--")),
  AN_OPEN_BACKUP("mode.backups", WARNING, it -> it.mode("data/backups/one.zip", "rw-r-----")),

  A_TOKEN_WITHOUT_A_CHAT(
      "settings.no-chat", WARNING, it -> it.environment.remove("TELEGRAM_CHAT_ID")),
  A_CHAT_WITHOUT_A_TOKEN(
      "settings.no-token", WARNING, it -> Files.writeString(it.folder.resolve(".env"), "")),
  HALF_AN_UPLOAD(
      "settings.half-upload", WARNING, it -> it.environment.put("PROTO14_S3_BUCKET", "backups")),
  A_KEY_THAT_IS_NOT_USED(
      "settings.unused", NOTE, it -> it.environment.put("OPENAI_API_KEY", "sk-1")),
  NO_KEY_OF_THE_PORTAL("settings.no-kspo", NOTE, it -> it.environment.remove("KSPO_TODZ_API_KEY")),

  NO_DATABASE_YET("database.none", NOTE, it -> Files.delete(it.data.resolve("proto14.db"))),
  A_DATABASE_SERVER_THAT_IS_GONE(
      "database.unreachable",
      ERROR,
      it ->
          it.environment.put(
              "PROTO14_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + Patient.freePort() + "/x")),
  A_FILE_THAT_IS_NO_DATABASE(
      "database.corrupt",
      ERROR,
      it -> Files.writeString(it.data.resolve("proto14.db"), "x".repeat(8192))),
  A_DATABASE_WITH_DAMAGED_PAGES("database.corrupt", ERROR, SeededFault::damage),
  A_DATABASE_THAT_ANOTHER_WRITES_TO("database.busy", WARNING, SeededFault::lock),
  A_SCHEMA_OF_THE_FUTURE("schema.newer", ERROR, it -> it.sql(history("99", true))),
  A_MIGRATION_THAT_BROKE_OFF("schema.failed", ERROR, it -> it.sql(history("12", false))),
  A_SCHEMA_OF_THE_PAST(
      "schema.older", NOTE, it -> it.sql("DELETE FROM flyway_schema_history WHERE version = '11'")),

  A_SITE_WHOSE_CERTIFICATE_HAS_ENDED(
      "tls.expired", ERROR, it -> it.instead(tls(it, "localhost", -30, 20))),
  A_SITE_WHOSE_CERTIFICATE_ENDS_SOON(
      "tls.expiring", WARNING, it -> it.instead(tls(it, "localhost", -1, 6))),
  A_SITE_OF_ANOTHER_NAME("tls.name", ERROR, it -> it.instead(tls(it, "elsewhere", -1, 90))),
  A_SITE_THAT_NOBODY_VOUCHES_FOR(
      "tls.untrusted",
      ERROR,
      it ->
          it.instead(
              Instruments.probes(it.hold(Certificates.site("localhost", -1, 90)).untrusted()))),
  A_STORE_OF_CERTIFICATES_THAT_KNOWS_NO_SITE(
      "tls.our-trust",
      ERROR,
      it ->
          it.instead(
              Instruments.probes(
                  it.hold(Certificates.site("localhost", -1, 90))
                      .untrusted(it.hold(Certificates.site("localhost", -1, 90)))))),
  AN_EMPTY_STORE_OF_CERTIFICATES(
      "tls.our-trust",
      ERROR,
      it ->
          it.instead(
              Instruments.probes(
                  it.hold(Certificates.site("localhost", -1, 90)).trustingNobody()))),
  A_SITE_THAT_SPEAKS_NO_TLS("tls.handshake", ERROR, SeededFault::plain),
  A_SITE_THAT_NEVER_ANSWERS_THE_HANDSHAKE("tls.handshake", ERROR, SeededFault::mute),

  TELEGRAM_THAT_IS_AWAY(
      "telegram.unreachable",
      ERROR,
      it -> it.environment.put("PROTO14_TELEGRAM_URL", "http://127.0.0.1:" + Patient.freePort())),
  A_WRONG_TOKEN("token.refused", ERROR, it -> it.telegram.expectToken("99:another")),
  A_CHAT_THAT_IS_NOT_THERE(
      "chat.not-found",
      ERROR,
      it ->
          it.telegram.faults().always(TelegramMethod.GET_CHAT, TelegramFault.Plain.CHAT_NOT_FOUND)),
  A_USER_WHO_BLOCKED_THE_BOT(
      "chat.blocked",
      ERROR,
      it ->
          it.telegram
              .faults()
              .always(TelegramMethod.SEND_CHAT_ACTION, TelegramFault.Plain.BLOCKED)),
  A_GROUP_THAT_MOVED(
      "chat.moved",
      WARNING,
      it ->
          it.telegram
              .faults()
              .always(TelegramMethod.SEND_CHAT_ACTION, new TelegramFault.Migrated(-10014))),
  A_CHANNEL_WITHOUT_THE_RIGHT_TO_POST(
      "chat.no-right",
      ERROR,
      it -> {
        it.environment.put("TELEGRAM_CHAT_ID", "@channel");
        it.telegram.rank("administrator", false);
      }),
  A_GROUP_WITHOUT_THE_RIGHT_TO_WRITE(
      "chat.no-right",
      ERROR,
      it -> {
        it.environment.put("TELEGRAM_CHAT_ID", "-10014");
        it.telegram.rank("restricted", false);
      }),
  A_GROUP_THAT_THREW_THE_BOT_OUT(
      "chat.not-member",
      ERROR,
      it -> {
        it.environment.put("TELEGRAM_CHAT_ID", "-10014");
        it.telegram.rank("kicked", false);
      }),

  BETMAN_WITH_ITS_ERROR_PAGE(
      "betman.blocked", ERROR, it -> it.betman.faults().always(BetmanFault.Wire.ERROR_PAGE)),
  BETMAN_WITH_403(
      "betman.blocked", ERROR, it -> it.betman.faults().always(BetmanFault.Wire.STATUS_403)),
  BETMAN_THAT_DROPS_OUR_CONNECTIONS("betman.perhaps-blocked", ERROR, SeededFault::deafBetman),
  BETMAN_WITH_500(
      "betman.site-down", WARNING, it -> it.betman.faults().always(BetmanFault.Wire.STATUS_500)),
  BETMAN_THAT_REFUSES_CONNECTIONS(
      "betman.site-down",
      WARNING,
      it -> it.environment.put("PROTO14_BETMAN_URL", "http://127.0.0.1:" + Patient.freePort())),
  BETMAN_WHOSE_NAME_IS_NOT_KNOWN(
      "betman.our-network",
      ERROR,
      it -> it.environment.put("PROTO14_BETMAN_URL", "http://betman.invalid")),
  BETMAN_UNDER_MAINTENANCE(
      "betman.maintenance",
      WARNING,
      it -> it.betman.faults().always(BetmanFault.Wire.MAINTENANCE_PAGE)),
  BETMAN_THAT_CHANGED(
      "betman.changed",
      ERROR,
      it -> {
        it.betman.faults().always(Endpoint.LIST, BetmanFault.Wire.EMPTY_BODY);
        it.betman.faults().always(Endpoint.CACHED_LIST, BetmanFault.Wire.EMPTY_BODY);
      }),
  A_SECOND_SOURCE_THAT_BLOCKS_US(
      "zentoto.blocked", WARNING, it -> it.zentoto.faults().always(ZentotoFault.Wire.STATUS_403)),
  A_SECOND_SOURCE_THAT_IS_DOWN(
      "zentoto.site-down", WARNING, it -> it.zentoto.faults().always(ZentotoFault.Wire.STATUS_500)),
  A_KEY_NOT_REGISTERED_YET("kspo.key-unknown", ERROR, gateway(30)),
  A_KEY_WHOSE_TIME_IS_OVER("kspo.key-expired", ERROR, gateway(31)),
  A_KEY_WITHOUT_APPROVAL("kspo.key-not-approved", ERROR, gateway(20)),
  A_KEY_FOR_ANOTHER_ADDRESS("kspo.key-address", ERROR, gateway(32)),
  A_KEY_THAT_IS_USED_UP("kspo.quota", WARNING, gateway(22)),

  NO_RUN_AHEAD("runs.none", WARNING, it -> it.instead(Instruments.next(List::of))),
  A_RUN_THAT_NOBODY_TOOK(
      "runs.overdue",
      WARNING,
      it ->
          it.instead(
              Instruments.next(
                  () ->
                      List.of(
                          new DueRun("check", it.clock.instant().minus(Duration.ofHours(1))))))),
  A_PORT_THAT_ANOTHER_HOLDS(
      "port.taken",
      ERROR,
      it -> {
        ServerSocket other = it.hold(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        it.environment.put("PROTO14_HTTP_PORT", Integer.toString(other.getLocalPort()));
        it.sql("UPDATE node SET stopped_at = beat_at");
      }),
  A_HOST_THAT_IS_NONE(
      "port.no-host", ERROR, it -> it.environment.put("PROTO14_HTTP_HOST", "nowhere.invalid")),
  TWO_DAEMONS_ON_ONE_FILE(
      "daemon.two",
      ERROR,
      it ->
          it.sql(
              Patient.node(
                  "two",
                  new ProcessIdentity("elsewhere", 14, it.clock.instant()),
                  it.ago(Duration.ZERO))));

  final String id;
  final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // none of them has state
  private final Seed seed;

  SeededFault(String id, Level level, Seed seed) {
    this.id = id;
    this.level = level;
    this.seed = seed;
  }

  /** Brings a fault about. */
  interface Seed {
    void in(Patient patient) throws IOException;
  }

  void in(Patient patient) throws IOException {
    seed.in(patient);
  }

  private static Seed gateway(int code) {
    return it -> it.kspo.faults().always(new KspoFault.Gateway(code, 200));
  }

  private static UnaryOperator<Checkup> tls(Patient it, String host, int from, int days) {
    return Instruments.probes(it.hold(Certificates.site(host, from, days)).trusted());
  }

  /** A server of plain HTTP waits for the rest of what it takes for a request. */
  private static void plain(Patient it) {
    secure(it, URI.create(it.betman.url().toString().replace("http:", "https:")));
  }

  /** The system accepts the connection, and no program ever does. */
  private static void mute(Patient it) throws IOException {
    ServerSocket mute = it.hold(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    secure(it, URI.create("https://127.0.0.1:" + mute.getLocalPort()));
  }

  private static void secure(Patient it, URI site) {
    it.instead(
        Instruments.probes(
            clock ->
                new Probes(
                    () -> HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build(),
                    clock,
                    List.of(new Site("site", site)))));
  }

  private static String history(String version, boolean success) {
    return ("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, installed_on, execution_time, success)"
            + " VALUES (99, '%s', 'x', 'SQL', 'x', 1, 'x', '2026-01-01', 1, %d)")
        .formatted(version, success ? 1 : 0);
  }

  private static void damage(Patient it) throws IOException {
    byte[] bytes = Files.readAllBytes(it.data.resolve("proto14.db"));
    for (int page = 8; page < bytes.length / 4096; page++) {
      Arrays.fill(bytes, page * 4096, page * 4096 + 512, (byte) 0x5A);
    }
    Files.write(it.data.resolve("proto14.db"), bytes, StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static void lock(Patient it) {
    try {
      Connection other = it.hold(DriverManager.getConnection(it.url));
      other.createStatement().execute("BEGIN IMMEDIATE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A full queue of connections that nobody accepts: further ones are dropped without a word. */
  private static void deafBetman(Patient it) throws IOException {
    ServerSocket deaf = it.hold(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    for (int i = 0; i < 2; i++) {
      it.hold(new Socket(InetAddress.getLoopbackAddress(), deaf.getLocalPort()));
    }
    it.environment.put("PROTO14_BETMAN_URL", "http://127.0.0.1:" + deaf.getLocalPort());
    it.manners(
        polite ->
            polite
                .spaced(Duration.ZERO)
                .limited(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(9)));
    it.instead(
        Instruments.probes(
            clock -> new Probes(() -> HttpClient.newBuilder().build(), clock, List.of())));
  }
}
