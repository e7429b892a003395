package kr.proto14.app.ops.ping;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import kr.proto14.app.Secret;
import kr.proto14.app.source.http.Repeats;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs of life in the form of healthchecks.io: a GET of the address for success, of {@code /fail}
 * and {@code /start} below it for the rest. None of them throws or fails what is told of: that the
 * service outside does not answer is logged once until it does. This class is threadsafe.
 */
public final class Ping {
  private static final Logger LOG = LoggerFactory.getLogger(Ping.class);
  private static final int FIRST_GOOD = 200;
  private static final int LAST_GOOD = 299;

  private final Optional<Secret> address;
  private final SiteSettings manners;
  private final Repeats<Outcome> repeats;
  private final Supplier<HttpClient> client;
  private boolean failing;

  /**
   * @param address where to send; empty for nowhere
   * @param manners time limits and attempts; its base is not used
   */
  public Ping(Optional<Secret> address, SiteSettings manners) {
    this.address = requireNonNull(address, "address");
    this.manners = requireNonNull(manners, "manners");
    this.repeats = new Repeats<>(manners, outcome -> outcome.again);
    this.client = new Once(manners::newHttpClient);
  }

  /** At most three attempts, within 20 s together: a job is not to wait long for its sign. */
  public static Ping to(Optional<Secret> address) {
    SiteSettings manners =
        SiteSettings.polite(URI.create("https://localhost"))
            .limited(Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(20));
    return new Ping(address, manners);
  }

  /** Something begins whose end will be told. */
  public void started() {
    send("/start");
  }

  /** It went well. */
  public void succeeded() {
    send("");
  }

  /** It failed. */
  public void failed() {
    send("/fail");
  }

  private void send(String event) {
    address.ifPresent(
        to -> {
          HttpRequest request = HttpRequest.newBuilder(below(to, event)).GET().build();
          repeats.run(elapsed -> attempt(request, elapsed.get())).ifPresent(this::note);
        });
  }

  private Outcome attempt(HttpRequest request, Duration elapsed) throws InterruptedException {
    try {
      int status = new Wire(client.get()).send(request, manners.limitAfter(elapsed)).status();
      if (status >= FIRST_GOOD && status <= LAST_GOOD) {
        return Outcome.GOOD;
      }
      // A wrong address stays wrong; too many and the server's own faults pass.
      return new Outcome("status " + status, status == 429 || status >= 500);
    } catch (IOException e) {
      return new Outcome(e.toString(), true);
    }
  }

  private synchronized void note(Outcome outcome) {
    boolean good = outcome.equals(Outcome.GOOD);
    if (!good && !failing) {
      LOG.warn("the outside ping does not arrive: {}", address.orElseThrow().scrub(outcome.cause));
    }
    if (good && failing) {
      LOG.info("the outside ping arrives again");
    }
    failing = !good;
  }

  /** The event stands at the end of the path, before a query. */
  private static URI below(Secret address, String event) {
    URI whole = URI.create(address.reveal());
    String text = address.reveal();
    int query = whole.getRawQuery() == null ? text.length() : text.indexOf('?');
    String path = text.substring(0, query).replaceFirst("/+$", "");
    return event.isEmpty() ? whole : URI.create(path + event + text.substring(query));
  }

  /** What an attempt came to. */
  private record Outcome(String cause, boolean again) {
    static final Outcome GOOD = new Outcome("", false);
  }

  /** Made when first needed: loading the certificates costs a start without pings too much. */
  private static final class Once implements Supplier<HttpClient> {
    private final Supplier<HttpClient> maker;
    private Optional<HttpClient> made = Optional.empty();

    Once(Supplier<HttpClient> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized HttpClient get() {
      if (made.isEmpty()) {
        made = Optional.of(maker.get());
      }
      return made.get();
    }
  }
}
