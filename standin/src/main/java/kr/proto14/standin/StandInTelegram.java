package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.standin.TelegramFault.Conflict;
import kr.proto14.standin.TelegramFault.Migrated;
import kr.proto14.standin.TelegramFault.NoAnswerAfterDelivery;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramFault.TooManyRequests;

/**
 * A small server that speaks Telegram's Bot API, refuses what Telegram refuses and remembers what
 * it accepted. This class is thread-safe.
 */
public final class StandInTelegram implements AutoCloseable {
  private static final Pattern PATH = Pattern.compile("/bot(\\d+:[A-Za-z0-9_-]+)/(\\w+)");

  private final InstantSource clock;
  private final LoopbackServer server;
  private final TelegramChats chats = new TelegramChats();
  private final Faults<TelegramMethod, TelegramFault> faults = new Faults<>();
  private final List<TelegramCall> calls = new CopyOnWriteArrayList<>();
  private final TelegramUpdates updates = new TelegramUpdates();
  private volatile Optional<String> token = Optional.empty();
  private volatile Rank rank = new Rank("administrator", true);

  private StandInTelegram(InstantSource clock, int port) {
    this.clock = clock;
    this.server = new LoopbackServer(port);
  }

  /** Starts on a free port of the loopback address and takes every well-formed token. */
  public static StandInTelegram start(InstantSource clock) {
    return start(clock, 0);
  }

  /** Starts on the given port of the loopback address and takes every well-formed token. */
  public static StandInTelegram start(InstantSource clock, int port) {
    var standIn = new StandInTelegram(clock, port);
    standIn.server.start(standIn::handle);
    return standIn;
  }

  /** Its base URL, without a slash at the end. */
  public URI url() {
    return server.url();
  }

  /** What it is to do wrong; faults for all calls concern sending and editing only. */
  public Faults<TelegramMethod, TelegramFault> faults() {
    return faults;
  }

  /** The accepted messages as they were sent, in order. */
  public List<TelegramMessage> sent() {
    return chats.sent();
  }

  /** The accepted edits, in order. */
  public List<TelegramMessage> edits() {
    return chats.edits();
  }

  /** The messages as the reader sees them now, edits applied, in order of sending. */
  public List<TelegramMessage> shown() {
    return chats.shown();
  }

  /** Every call so far, refused ones included. */
  public List<TelegramCall> calls() {
    return List.copyOf(calls);
  }

  /** Takes only this token from now on. */
  public void expectToken(String expected) {
    token = Optional.of(expected);
  }

  /** Bytes received and sent so far, headers included. */
  public long bytes() {
    return server.bytes();
  }

  /** A person writes to the bot, which {@code getUpdates} then tells. */
  public void hear(long chat, String person, String text) {
    updates.add(chat, person, text, clock.instant());
  }

  /**
   * What the bot is in every group and channel from now on.
   *
   * @param status such as {@code member}, {@code administrator}, {@code restricted}, {@code left}
   * @param mayWrite whether it may write where that depends on a right
   */
  public void rank(String status, boolean mayWrite) {
    rank = new Rank(status, mayWrite);
  }

  @Override
  public void close() {
    server.close();
  }

  static ObjectNode bot() {
    return Json.object()
        .put("id", 14)
        .put("is_bot", true)
        .put("first_name", "proto14")
        .put("username", "proto14_standin_bot");
  }

  private ObjectNode membership() {
    ObjectNode member = Json.object();
    member.set("user", bot());
    return member
        .put("status", rank.status())
        .put("can_send_messages", rank.mayWrite())
        .put("can_post_messages", rank.mayWrite());
  }

  private void handle(HttpExchange exchange) throws IOException {
    Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
    Optional<TelegramMethod> method =
        path.matches() ? TelegramMethod.named(path.group(2)) : Optional.empty();
    Optional<TelegramForm> asked = TelegramForm.read(exchange);
    if (method.isEmpty()) {
      TelegramReply.error(404, "Not Found").send(exchange);
    } else if (token.isPresent() && !token.get().equals(path.group(1))) {
      TelegramReply.error(401, "Unauthorized").send(exchange);
    } else if (asked.isEmpty()) {
      TelegramReply.error(400, "Bad Request: can't parse request").send(exchange);
    } else {
      calls.add(new TelegramCall(method.get(), asked.get().fields().values(), clock.instant()));
      Optional<Reply> reply = reply(method.get(), asked.get());
      if (reply.isPresent()) {
        reply.get().send(exchange);
      }
    }
  }

  /** Empty where the connection is to be closed without an answer. */
  private Optional<Reply> reply(TelegramMethod method, TelegramForm asked) {
    Optional<TelegramFault> fault =
        faults.take(method, method.delivers(), candidate -> concerns(candidate, method, asked));
    if (fault.isEmpty()) {
      return Optional.of(accept(method, asked));
    }
    return switch (fault.get()) {
      case Plain plain -> refuse(plain);
      case TooManyRequests(int seconds) -> Optional.of(TelegramReply.tooManyRequests(seconds));
      case Migrated(long chat) -> Optional.of(TelegramReply.migrated(chat));
      case Conflict(boolean webhook) -> error(409, conflict(webhook));
      case NoAnswerAfterDelivery late -> {
        accept(method, asked);
        server.delay(late.delay());
        yield Optional.empty();
      }
    };
  }

  private static boolean concerns(TelegramFault fault, TelegramMethod method, TelegramForm asked) {
    return switch (fault) {
      case Plain.CANNOT_PARSE -> !asked.fields().text("parse_mode").isEmpty();
      case Plain.PHOTO_REFUSED -> method == TelegramMethod.SEND_PHOTO;
      case Plain _ -> true;
      case Migrated(long chat) -> !asked.fields().text("chat_id").equals(String.valueOf(chat));
      case Conflict _ -> method == TelegramMethod.GET_UPDATES;
      case TooManyRequests _, NoAnswerAfterDelivery _ -> true;
    };
  }

  private static Optional<Reply> refuse(Plain fault) {
    return switch (fault) {
      case CANNOT_PARSE ->
          error(400, "Bad Request: can't parse entities: Unsupported start tag at byte offset 0");
      case UNAUTHORIZED -> error(401, "Unauthorized");
      case BLOCKED -> error(403, "Forbidden: bot was blocked by the user");
      case CHAT_NOT_FOUND -> error(400, "Bad Request: chat not found");
      case PHOTO_REFUSED -> error(400, "Bad Request: IMAGE_PROCESS_FAILED");
      case STATUS_500 -> error(500, "Internal Server Error");
      case STATUS_502 -> Optional.of(Pages.status(502));
      case CLOSED_BEFORE_DELIVERY -> Optional.empty();
    };
  }

  private static String conflict(boolean webhook) {
    return webhook
        ? "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
            + " delete the webhook first"
        : "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
            + " is running";
  }

  private static Optional<Reply> error(int code, String description) {
    return Optional.of(TelegramReply.error(code, description));
  }

  private Reply accept(TelegramMethod method, TelegramForm form) {
    Parameters asked = form.fields();
    return switch (method) {
      case SEND_MESSAGE -> chats.send(asked, clock.instant());
      case SEND_PHOTO -> chats.sendPhoto(asked, form.photoBytes(), clock.instant());
      case EDIT_MESSAGE_TEXT -> chats.edit(asked, clock.instant());
      case GET_ME -> TelegramReply.good(bot());
      case GET_CHAT -> TelegramReply.good(TelegramChats.chat(asked.text("chat_id")));
      case GET_CHAT_MEMBER -> TelegramReply.good(membership());
      case SEND_CHAT_ACTION -> TelegramReply.good(BooleanNode.TRUE);
      case GET_UPDATES -> TelegramReply.good(updates.since(asked.number("offset", 0)));
    };
  }

  private record Rank(String status, boolean mayWrite) {}
}
