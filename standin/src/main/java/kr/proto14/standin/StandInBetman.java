package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.proto14.standin.BetmanFault.InDetail;
import kr.proto14.standin.BetmanFault.InResults;
import kr.proto14.standin.BetmanFault.Slow;
import kr.proto14.standin.BetmanFault.Wire;

/**
 * A small server that speaks Betman's wire format, its traps included, from recorded rounds. What
 * it shows follows from its clock: rounds are listed while they are on sale, and have results once
 * their matches are over. This class is thread-safe.
 */
public final class StandInBetman implements AutoCloseable {
  private static final int TOO_LARGE = 8 * 1024 * 1024 + 1;

  private final InstantSource clock;
  private final LoopbackServer server;
  private final RequestCheck check;
  private final Sessions sessions = new Sessions();
  private final Faults<Endpoint, BetmanFault> faults = new Faults<>();
  private final List<BetmanCall> calls = new CopyOnWriteArrayList<>();
  private volatile Recordings recordings;
  private volatile BodyForm bodyForm = BodyForm.EITHER;
  private volatile boolean cookiesRequired;

  private StandInBetman(Recordings recordings, InstantSource clock, int port) {
    this.recordings = recordings;
    this.clock = clock;
    this.server = new LoopbackServer(port);
    this.check = new RequestCheck(server.url());
  }

  /** Starts on a free port of the loopback address. */
  public static StandInBetman start(Recordings recordings, InstantSource clock) {
    return start(recordings, clock, 0);
  }

  /** Starts on the given port of the loopback address. */
  public static StandInBetman start(Recordings recordings, InstantSource clock, int port) {
    var standIn = new StandInBetman(recordings, clock, port);
    standIn.server.start(standIn::handle);
    return standIn;
  }

  /** Its base URL, without a slash at the end. */
  public URI url() {
    return server.url();
  }

  /**
   * What it is to do wrong. Faults for all calls leave the pages alone, faults in the detail wait
   * for a call of a pool's detail, and faults in the results for one of its published results.
   */
  public Faults<Endpoint, BetmanFault> faults() {
    return faults;
  }

  /** Bytes received and sent so far, headers included. */
  public long bytes() {
    return server.bytes();
  }

  /** Every call so far, in order of arrival. */
  public List<BetmanCall> calls() {
    return List.copyOf(calls);
  }

  /** The calls of one endpoint so far. */
  public List<BetmanCall> calls(Endpoint endpoint) {
    return calls.stream().filter(call -> call.endpoint() == endpoint).toList();
  }

  /** Shows other recordings from now on, such as moved votes or odds. */
  public void show(Recordings changed) {
    recordings = changed;
  }

  /** Takes only this form of the body from now on. */
  public void accept(BodyForm form) {
    bodyForm = form;
  }

  /** Whether calls need the cookies of a page got before; off at the start. */
  public void requireCookies(boolean required) {
    cookiesRequired = required;
  }

  /** Forgets every session, as when the site restarts. */
  public void forgetSessions() {
    sessions.forget();
  }

  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath();
    Optional<Endpoint> endpoint = Endpoint.at(exchange.getRequestMethod(), path);
    if (endpoint.isEmpty()) {
      Pages.ERROR.send(exchange);
      return;
    }
    Map<String, String> headers = headers(exchange);
    Optional<Parameters> asked = accepted(endpoint.get(), headers, body);
    Map<String, String> parameters = asked.map(Parameters::values).orElseGet(Map::of);
    calls.add(
        new BetmanCall(
            endpoint.get(), path, parameters, headers, body, clock.instant(), asked.isPresent()));
    var answers = new BetmanAnswers(recordings, clock.instant());
    answer(exchange, endpoint.get(), asked, answers);
  }

  private Optional<Parameters> accepted(
      Endpoint endpoint, Map<String, String> headers, String body) {
    if (endpoint == Endpoint.PAGE) {
      return Optional.of(new Parameters(Map.of()));
    }
    boolean known = !cookiesRequired || sessions.knows(headers.getOrDefault("cookie", ""));
    return known && check.hasHeaders(headers)
        ? RequestCheck.parameters(body, bodyForm)
        : Optional.empty();
  }

  private void answer(
      HttpExchange exchange, Endpoint endpoint, Optional<Parameters> asked, BetmanAnswers answers)
      throws IOException {
    boolean detail = asked.filter(known -> answers.isPoolDetail(endpoint, known)).isPresent();
    boolean results = asked.filter(known -> answers.hasPoolResults(endpoint, known)).isPresent();
    Optional<BetmanFault> fault =
        faults.take(
            endpoint,
            endpoint != Endpoint.PAGE,
            candidate ->
                (detail || !(candidate instanceof InDetail))
                    && (results || !(candidate instanceof InResults)));
    if (fault.isPresent() && fault.get() == Wire.RESET) {
      return;
    }
    if (fault.isPresent() && fault.get() instanceof Slow slow) {
      server.delay(slow.delay());
    }
    if (endpoint == Endpoint.PAGE) {
      sessions.begin(exchange.getResponseHeaders());
      spoiled(fault, Pages.HOME).send(exchange);
    } else {
      Reply good =
          asked
              .map(known -> Reply.json(200, content(endpoint, known, answers, fault)))
              .orElse(Pages.ERROR);
      spoiled(fault, good).send(exchange);
    }
  }

  private static ObjectNode content(
      Endpoint endpoint, Parameters asked, BetmanAnswers answers, Optional<BetmanFault> fault) {
    ObjectNode content = answers.answer(endpoint, asked);
    if (fault.isPresent() && fault.get() instanceof InDetail inDetail) {
      new DetailSpoiler(content).spoil(inDetail);
    }
    if (fault.isPresent() && fault.get() instanceof InResults inResults) {
      new ResultsSpoiler(content).spoil(inResults);
    }
    return content;
  }

  private static Reply spoiled(Optional<BetmanFault> fault, Reply good) {
    return fault.isPresent() && fault.get() instanceof Wire wire ? spoiled(wire, good) : good;
  }

  private static Reply spoiled(Wire fault, Reply good) {
    return switch (fault) {
      case ERROR_PAGE -> Pages.ERROR;
      case MAINTENANCE_PAGE -> Pages.MAINTENANCE;
      case EMPTY_BODY -> good.cut(0);
      case TRUNCATED -> good.cut(0.5);
      case STATUS_403 -> Pages.status(403);
      case STATUS_500 -> Pages.status(500);
      case STATUS_503 -> Pages.status(503);
      case REFUSED -> Reply.json(200, refused());
      case TOO_LARGE -> Reply.json(200, tooLarge());
      case RESET -> throw new IllegalStateException("a reset has no answer");
    };
  }

  private static ObjectNode refused() {
    ObjectNode node = Json.object();
    node.set("rsMsg", Json.envelope("F", "처리 중 오류가 발생하였습니다."));
    return node;
  }

  private static byte[] tooLarge() {
    ObjectNode node = Json.object().put("padding", "0".repeat(TOO_LARGE));
    node.set("rsMsg", Json.good());
    return Json.bytes(node);
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return headers;
  }
}
