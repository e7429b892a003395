package kr.proto14.app.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Raw answers kept in memory. */
public final class KeptAnswers implements RawAnswers {
  private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();

  @Override
  public String keep(String source, String call, Instant recordedAt, byte[] body) {
    String reference = sha256(body);
    bodies.put(reference, body.clone());
    calls.add(source + " " + call);
    return reference;
  }

  public List<String> calls() {
    return List.copyOf(calls);
  }

  public List<String> texts() {
    return bodies.keySet().stream().map(this::text).toList();
  }

  public String text(String reference) {
    return new String(bodies.getOrDefault(reference, new byte[0]), UTF_8);
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
