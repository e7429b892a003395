package kr.proto14.app.ops.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.core.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.proto14.app.Secret;
import org.slf4j.LoggerFactory;

/**
 * Masks secrets in whatever is about to be logged: those it was told of, in every form in which a
 * request may carry them, and what looks like one. This class is threadsafe.
 */
public final class Scrubber {
  private static final String MASK = "***";

  /** A shorter one would mask ordinary words with it. */
  private static final int SHORTEST = 6;

  private static final Pattern PASSWORD = Pattern.compile("[?&]password=([^&\\s]+)");
  private static final Pattern BOT_TOKEN = Pattern.compile("bot\\d+:[\\w-]+");
  private static final Pattern KEY_IN_ADDRESS =
      Pattern.compile("(?i)([?&](?:password|serviceKey|api[_-]?key|key|token)=)[^&\\s\"'<>]+");
  private static final Pattern USER_IN_ADDRESS = Pattern.compile("(://)[^/@\\s]+:[^/@\\s]+@");

  private volatile List<String> known = List.of();

  /** The one that belongs to a context of loggers. */
  public static Scrubber of(Context context) {
    synchronized (context.getConfigurationLock()) {
      if (context.getObject(Scrubber.class.getName()) instanceof Scrubber there) {
        return there;
      }
      Scrubber made = new Scrubber();
      context.putObject(Scrubber.class.getName(), made);
      return made;
    }
  }

  /** Keeps the secrets out of the logs of this process from now on. */
  public static void keepOut(Collection<Secret> secrets) {
    if (LoggerFactory.getILoggerFactory() instanceof Context context) {
      of(context).learn(secrets);
    }
  }

  /** Masks these too from now on; those of fewer than six characters are not looked for. */
  public synchronized void learn(Collection<Secret> secrets) {
    Stream<String> forms = secrets.stream().map(Secret::reveal).flatMap(Scrubber::forms);
    known =
        Stream.concat(known.stream(), forms)
            .filter(form -> form.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The text without secrets. */
  public String scrub(String text) {
    String clean = text;
    for (String secret : known) {
      clean = clean.replace(secret, MASK);
    }
    if (clean.contains("bot")) {
      clean = BOT_TOKEN.matcher(clean).replaceAll("bot" + MASK);
    }
    if (clean.indexOf('=') >= 0) {
      clean = KEY_IN_ADDRESS.matcher(clean).replaceAll("$1" + MASK);
    }
    return clean.contains("://")
        ? USER_IN_ADDRESS.matcher(clean).replaceAll("$1" + MASK + "@")
        : clean;
  }

  private static Stream<String> forms(String secret) {
    Matcher password = PASSWORD.matcher(secret);
    Stream<String> whole = Stream.of(secret, URLEncoder.encode(secret, UTF_8), decoded(secret));
    return password.find()
        ? Stream.concat(whole, Stream.of(password.group(1), decoded(password.group(1))))
        : whole;
  }

  private static String decoded(String secret) {
    try {
      return URLDecoder.decode(secret, UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return secret;
    }
  }
}
