package offending;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Deliberately breaks every rule about calls; nothing here is ever run. */
@SuppressWarnings({"DefaultCharset", "JavaUtilDate", "StringCaseLocaleUsage"})
public final class Calls {
  /** How many forbidden calls and references this class has. */
  public static final int OFFENCES = 32;

  private Calls() {}

  static List<Object> time() {
    Supplier<Instant> reference = Instant::now;
    return List.of(
        reference,
        Instant.now(),
        LocalDate.now(ZoneOffset.UTC),
        LocalDateTime.now(ZoneOffset.UTC),
        ZonedDateTime.now(ZoneOffset.UTC),
        Clock.systemUTC(),
        Clock.system(ZoneOffset.UTC),
        Clock.tickSeconds(ZoneOffset.UTC),
        System.currentTimeMillis(),
        new Date(),
        Calendar.getInstance());
  }

  static void process() throws InterruptedException {
    Thread.sleep(1);
    TimeUnit.SECONDS.sleep(1);
    Runtime.getRuntime().halt(1);
    Runtime.getRuntime().exit(1);
    new Thread(Calls::time).start();
    Thread.startVirtualThread(Calls::time);
    Thread.ofVirtual().start(Calls::time);
    System.exit(1);
  }

  static List<Object> defaults(String text, byte[] bytes) {
    System.out.printf(text);
    return List.of(
        text.getBytes(),
        new String(bytes),
        new String(bytes, 0, 1),
        Charset.defaultCharset(),
        text.toUpperCase(),
        text.toLowerCase(),
        String.format(text, bytes.length),
        text.formatted(bytes.length),
        Locale.getDefault(),
        ZoneId.systemDefault(),
        TimeZone.getDefault(),
        HttpClient.newHttpClient());
  }

  static List<Object> permitted(String text, byte[] bytes, Clock clock, InputStream in) {
    return List.of(
        in,
        Instant.now(clock),
        LocalDate.now(clock),
        new Date(0),
        System.nanoTime(),
        text.getBytes(StandardCharsets.UTF_8),
        new String(bytes, StandardCharsets.UTF_8),
        new String(new char[] {'a'}),
        text.toUpperCase(Locale.ROOT),
        String.format(Locale.ROOT, text, bytes.length));
  }
}
