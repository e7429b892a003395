package kr.proto14.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.proto14.standin.ZentotoFault.Content;
import kr.proto14.standin.ZentotoFault.Slow;
import kr.proto14.standin.ZentotoFault.Wire;

/**
 * A small server with zentoto's pages of the recorded rounds. It keeps closed rounds, shows the
 * next one half a day early, without votes, and has the final votes from the start of the sale. The
 * markup around the known attributes is made up. This class is thread-safe.
 */
public final class StandInZentoto implements AutoCloseable {
  private static final Duration EARLY = Duration.ofHours(12);
  private static final Charset EUC_KR = Charset.forName("EUC-KR");
  private static final int TOO_LARGE = 8 * 1024 * 1024 + 1;

  private final InstantSource clock;
  private final LoopbackServer server;
  private final KspoNames names = KspoNames.bundled();
  private final Faults<Game, ZentotoFault> faults = new Faults<>();
  private final List<ZentotoCall> calls = new CopyOnWriteArrayList<>();
  private volatile Recordings recordings;

  private StandInZentoto(Recordings recordings, InstantSource clock, int port) {
    this.recordings = recordings;
    this.clock = clock;
    this.server = new LoopbackServer(port);
  }

  /** Starts on a free port of the loopback address. */
  public static StandInZentoto start(Recordings recordings, InstantSource clock) {
    return start(recordings, clock, 0);
  }

  /** Starts on the given port of the loopback address. */
  public static StandInZentoto start(Recordings recordings, InstantSource clock, int port) {
    var standIn = new StandInZentoto(recordings, clock, port);
    standIn.server.start(standIn::handle);
    return standIn;
  }

  /** Scheme, host and port. */
  public URI url() {
    return server.url();
  }

  /** What it is to do wrong; a fault can be confined to a pool. */
  public Faults<Game, ZentotoFault> faults() {
    return faults;
  }

  /** Every call so far, in order of arrival. */
  public List<ZentotoCall> calls() {
    return List.copyOf(calls);
  }

  /** Shows other recordings from now on. */
  public void show(Recordings changed) {
    recordings = changed;
  }

  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int round = Query.of(exchange.getRequestURI()).number("round", 0);
    calls.add(new ZentotoCall(path, round, clock.instant()));
    Optional<Game> game = game(path);
    if (game.isEmpty() || !exchange.getRequestMethod().equals("GET")) {
      Pages.status(404).send(exchange);
      return;
    }
    Optional<ZentotoFault> fault = faults.take(game.get(), true, _ -> true);
    if (fault.isPresent()) {
      answer(exchange, game.get(), round, fault.get());
    } else {
      good(game.get(), round).send(exchange);
    }
  }

  private void answer(HttpExchange exchange, Game game, int round, ZentotoFault fault)
      throws IOException {
    switch (fault) {
      case Wire wire -> {
        if (wire != Wire.RESET) {
          spoiled(wire, game, round).send(exchange);
        }
      }
      case Slow(var delay) -> {
        server.delay(delay);
        good(game, round).send(exchange);
      }
      case Content content ->
          Reply.html(200, page(game, round, Optional.of(content))).send(exchange);
    }
  }

  private Reply good(Game game, int round) {
    return Reply.html(200, page(game, round, Optional.empty()));
  }

  private Reply spoiled(Wire fault, Game game, int round) {
    return switch (fault) {
      case STATUS_403 -> Pages.status(403);
      case STATUS_500 -> Pages.status(500);
      case MAINTENANCE_PAGE -> Pages.MAINTENANCE;
      case ANOTHER_PAGE -> Pages.HOME;
      case UNKNOWN_ENCODING ->
          Reply.of(
              200,
              "text/html; charset=x-nobody-knows",
              page(game, round, Optional.empty()).replace("utf-8", "x-nobody").getBytes(EUC_KR));
      case EMPTY_BODY -> good(game, round).cut(0);
      case TRUNCATED -> good(game, round).cut(0.5);
      case TOO_LARGE -> Reply.html(200, "<p>" + "0".repeat(TOO_LARGE));
      case RESET -> throw new IllegalStateException("a reset has no answer");
    };
  }

  private String page(Game game, int asked, Optional<Content> fault) {
    Instant now = clock.instant();
    List<RecordedRound> offered =
        recordings.rounds().stream()
            .filter(round -> round.game() == game)
            .filter(round -> !now.isBefore(round.saleStart().minus(EARLY)))
            .sorted(Comparator.comparingInt(RecordedRound::gmTs).reversed())
            .toList();
    Optional<RecordedRound> chosen =
        offered.stream()
            .filter(round -> round.gmTs() == asked)
            .findFirst()
            .or(() -> offered.stream().findFirst());
    List<ZentotoRow> rows = chosen.map(round -> rows(round, now)).orElse(List.of());
    return ZentotoPage.html(
        offered.stream().map(RecordedRound::gmTs).toList(),
        chosen.map(RecordedRound::gmTs).orElse(0),
        fault.isEmpty() || rows.isEmpty()
            ? rows
            : new ZentotoSpoiler(game.sport(), names).spoiled(rows, fault.get()),
        fault.filter(Content.ANOTHER_FORM::equals).isPresent());
  }

  private static List<ZentotoRow> rows(RecordedRound round, Instant now) {
    boolean voted = !now.isBefore(round.saleStart());
    return round.matches().stream().map(match -> ZentotoRow.of(match, voted)).toList();
  }

  private static Optional<Game> game(String path) {
    return switch (path) {
      case "/toto/soccer" -> Optional.of(Game.SOCCER);
      case "/toto/basketball" -> Optional.of(Game.BASKETBALL);
      default -> Optional.empty();
    };
  }
}
