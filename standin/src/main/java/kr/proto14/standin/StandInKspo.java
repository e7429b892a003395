package kr.proto14.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * A small server that speaks KSPO's open data from the recorded rounds, day by day. Results appear
 * three hours after each kick-off of its clock. This class is thread-safe.
 */
public final class StandInKspo implements AutoCloseable {
  private static final String BASE = "/B551014";
  private static final String OPERATION =
      BASE + "/SRVC_OD_API_TB_SOSFO_MATCH_MGMT/todz_api_tb_match_mgmt_i";
  private static final Pattern STILL_ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern DAY = Pattern.compile("\\d{8}");
  private static final int MOST_ROWS = 1000;

  private final InstantSource clock;
  private final LoopbackServer server;
  private final KspoNames names = KspoNames.bundled();
  private final Faults<Integer, KspoFault> faults = new Faults<>();
  private final List<KspoCall> calls = new CopyOnWriteArrayList<>();
  private volatile Recordings recordings;
  private volatile KspoForms forms = KspoForms.ordinary();
  private volatile Optional<String> key = Optional.empty();

  private StandInKspo(Recordings recordings, InstantSource clock, int port) {
    this.recordings = recordings;
    this.clock = clock;
    this.server = new LoopbackServer(port);
  }

  /** Starts on a free port of the loopback address and takes every key encoded once. */
  public static StandInKspo start(Recordings recordings, InstantSource clock) {
    return start(recordings, clock, 0);
  }

  /** Starts on the given port of the loopback address and takes every key encoded once. */
  public static StandInKspo start(Recordings recordings, InstantSource clock, int port) {
    var standIn = new StandInKspo(recordings, clock, port);
    standIn.server.start(standIn::handle);
    return standIn;
  }

  /** What comes before the operation's path, without a slash at the end. */
  public URI url() {
    return URI.create(server.url() + BASE);
  }

  /** What it is to do wrong; a fault can be confined to a page by its number. */
  public Faults<Integer, KspoFault> faults() {
    return faults;
  }

  /** Every call so far, in order of arrival. */
  public List<KspoCall> calls() {
    return List.copyOf(calls);
  }

  /** Takes only this key, decoded, from now on. */
  public void expectKey(String decoded) {
    key = Optional.of(decoded);
  }

  /** Answers in these forms from now on. */
  public void speak(KspoForms other) {
    forms = other;
  }

  /** Shows other recordings from now on, such as corrected results. */
  public void show(Recordings changed) {
    recordings = changed;
  }

  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Parameters asked = Query.of(exchange.getRequestURI());
    if (!exchange.getRequestMethod().equals("GET")
        || !exchange.getRequestURI().getPath().equals(OPERATION)) {
      KspoReplies.gateway(12, 200).send(exchange);
      return;
    }
    Optional<Integer> refusal = refusal(asked);
    int page = asked.number("pageNo", 0);
    calls.add(
        new KspoCall(
            asked.text("match_ymd"),
            page,
            asked.number("numOfRows", 0),
            clock.instant(),
            refusal.isEmpty()));
    Optional<KspoFault> fault =
        faults.take(page, true, candidate -> refusal.isEmpty() || !inRows(candidate));
    if (fault.isPresent()) {
      answer(exchange, asked, refusal, fault.get());
    } else {
      good(asked, refusal, Optional.empty()).send(exchange);
    }
  }

  private void answer(
      HttpExchange exchange, Parameters asked, Optional<Integer> refusal, KspoFault fault)
      throws IOException {
    switch (fault) {
      case KspoFault.Wire wire -> {
        if (wire != KspoFault.Wire.RESET) {
          KspoReplies.spoiled(wire, good(asked, refusal, Optional.empty())).send(exchange);
        }
      }
      case KspoFault.Slow(var delay) -> {
        server.delay(delay);
        good(asked, refusal, Optional.empty()).send(exchange);
      }
      case KspoFault.Gateway(int code, int status) ->
          KspoReplies.gateway(code, status).send(exchange);
      case KspoFault.InHeader(String code) ->
          KspoReplies.json(forms, KspoJson.coded(code, "CODE " + code)).send(exchange);
      case KspoFault.EchoedKey _ ->
          KspoReplies.gateway(30, 200, echo(asked.text("serviceKey"))).send(exchange);
      case KspoFault.InRows inRows -> good(asked, refusal, Optional.of(inRows)).send(exchange);
    }
  }

  private Reply good(
      Parameters asked, Optional<Integer> refusal, Optional<KspoFault.InRows> fault) {
    if (refusal.isPresent()) {
      return KspoReplies.gateway(refusal.get(), 200);
    }
    KspoForms spoken = forms;
    var days = new KspoDays(recordings, names, spoken, clock.instant());
    int rows = Math.clamp(asked.number("numOfRows", 10), 1, MOST_ROWS);
    int page = Math.max(1, asked.number("pageNo", 1));
    var content = new KspoJson(spoken, page, rows, days.rows(asked.text("match_ymd"))).answer();
    fault.ifPresent(inRows -> new KspoSpoiler(content).spoil(inRows));
    return KspoReplies.json(spoken, content);
  }

  /** The code by which a call is refused. */
  private Optional<Integer> refusal(Parameters asked) {
    String given = asked.text("serviceKey");
    if (given.isEmpty()
        || STILL_ENCODED.matcher(given).find()
        || key.filter(expected -> !expected.equals(given)).isPresent()) {
      return Optional.of(30);
    }
    boolean inOrder =
        DAY.matcher(asked.text("match_ymd")).matches()
            && asked.text("resultType").equalsIgnoreCase("json");
    return inOrder ? Optional.empty() : Optional.of(10);
  }

  private static boolean inRows(KspoFault fault) {
    return fault instanceof KspoFault.InRows;
  }

  private static String echo(String key) {
    String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
    return String.join(" ", "SERVICE KEY", key, encoded, key.replace("/", "\\/"), "UNKNOWN");
  }
}
