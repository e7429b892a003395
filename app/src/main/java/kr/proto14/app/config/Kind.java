package kr.proto14.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.proto14.app.Secret;

/** The forms a value may have. A parser throws {@link IllegalArgumentException} for any other. */
enum Kind {
  SECRET,
  TOKEN,
  DATABASE,
  CHATS,
  DIRECTORY,
  URL,
  URL_OR_OFF,
  BUDGET,
  AIM,
  LANGUAGE,
  HOST,
  PORT,
  MOMENTS,
  DURATION,
  DURATIONS,
  POINTS,
  COUNT,
  PRICE,
  ODDS_SHOWN,
  LOG_FORMAT,
  SECRET_URL,
  WORD;

  /** What a ticket may aim at; only the first is worked out today. */
  static final List<String> AIMS = List.of("14", "13", "12", "11", "money", "blend");

  static final List<String> ODDS_SHOWN_WORDS = List.of("on", "off", "ab");

  static final String SUPPORTED_AIM = AIMS.getFirst();

  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,500}");
  private static final Pattern BOT_TOKEN = Pattern.compile("[A-Za-z0-9:_-]{1,500}");
  private static final Pattern CHAT = Pattern.compile("-?\\d{1,19}|@[A-Za-z]\\w{4,31}");
  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
  private static final int LINE_PRICE = 1_000;
  private static final int PURCHASE_LIMIT = 100_000;
  private static final int LAST_PORT = 65_535;

  Object parse(String text) {
    return switch (this) {
      case SECRET -> secret(text);
      case TOKEN -> token(text);
      case DATABASE -> database(text);
      case CHATS -> chats(text);
      case DIRECTORY -> Path.of(text);
      case URL, URL_OR_OFF -> url(text);
      case BUDGET -> budget(text);
      case AIM -> aim(text);
      case LANGUAGE -> language(text);
      case HOST -> host(text);
      case PORT -> port(text);
      case MOMENTS -> Moments.parse(text);
      case DURATION -> Durations.one(text);
      case DURATIONS -> Durations.parse(text);
      case POINTS -> Numbers.points(text);
      case COUNT -> Numbers.count(text);
      case PRICE -> TokenPrice.parse(text);
      case ODDS_SHOWN -> oddsShown(text);
      case LOG_FORMAT -> LogFormat.parse(text);
      case SECRET_URL -> secretUrl(text);
      case WORD -> word(text);
    };
  }

  /** Whether the value must never be printed. A database URL may hold a password. */
  boolean isSecret() {
    return this == SECRET || this == TOKEN || this == DATABASE || this == SECRET_URL;
  }

  private static Secret secret(String text) {
    require(VISIBLE.matcher(text).matches());
    return new Secret(text);
  }

  private static Secret token(String text) {
    require(BOT_TOKEN.matcher(text).matches());
    return secret(text);
  }

  /** A user before the host is no form of PostgreSQL's, whose driver would print it as the host. */
  private static Secret database(String text) {
    require(text.startsWith("jdbc:postgresql:"));
    require(!text.replaceFirst("\\?.*", "").contains("@"));
    return secret(text);
  }

  /** An address that whoever knows it may use. */
  private static Secret secretUrl(String text) {
    URI url = URI.create(text);
    require("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    require(url.getHost() != null);
    return secret(text);
  }

  private static String word(String text) {
    require(VISIBLE.matcher(text).matches());
    return text;
  }

  private static Chats chats(String text) {
    var ids = Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
    require(ids.stream().allMatch(id -> CHAT.matcher(id).matches()));
    return new Chats(ids);
  }

  private static URI url(String text) {
    var url = URI.create(text.replaceFirst("/+$", ""));
    require("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    require(url.getHost() != null && url.getUserInfo() == null);
    require(url.getQuery() == null && url.getFragment() == null);
    return url;
  }

  private static Integer budget(String text) {
    int won = Integer.parseInt(text);
    require(won >= LINE_PRICE && won <= PURCHASE_LIMIT && won % LINE_PRICE == 0);
    return won;
  }

  private static String aim(String text) {
    require(AIMS.contains(text));
    return text;
  }

  private static Locale language(String text) {
    return switch (text) {
      case "ko" -> Locale.KOREAN;
      case "en" -> Locale.ENGLISH;
      default -> throw new IllegalArgumentException();
    };
  }

  private static String oddsShown(String text) {
    require(ODDS_SHOWN_WORDS.contains(text));
    return text;
  }

  private static String host(String text) {
    require(HOST_NAME.matcher(text).matches());
    return text;
  }

  private static Integer port(String text) {
    int port = Integer.parseInt(text);
    require(port >= 0 && port <= LAST_PORT);
    return port;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }

  /** Telegram's ids of the chats written to. */
  record Chats(List<String> ids) {
    Chats {
      ids = List.copyOf(ids);
    }
  }
}
