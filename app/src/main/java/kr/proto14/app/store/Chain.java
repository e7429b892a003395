package kr.proto14.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Walks the hash chain and names its first broken link. */
public final class Chain {
  private static final int PAGE = 200;

  private final Tx tx;

  /** A chain as one transaction sees it. */
  public Chain(Tx tx) {
    this.tx = tx;
  }

  /**
   * What came of the walk.
   *
   * @param links how many links are whole
   * @param head the hash the walk ended at
   * @param broken the first broken link, empty where all are whole
   */
  public record Verdict(long links, String head, Optional<Broken> broken) {}

  /**
   * A broken link.
   *
   * @param seq its place
   * @param cause one sentence
   */
  public record Broken(long seq, String cause) {}

  /** Recomputes every hash and compares every row that points into the chain. */
  public Verdict verify() {
    String previous = "0".repeat(64);
    long expected = 1;
    while (true) {
      // Read before the page: what others append meanwhile then lies beyond it and is no fault.
      SealTable.Head head = tx.seals().head();
      List<Seal> page = tx.seals().from(expected, PAGE);
      for (Seal seal : page) {
        Optional<String> fault = fault(seal, expected, previous);
        if (fault.isPresent()) {
          return broken(expected, previous, fault.get());
        }
        previous = seal.hash();
        expected++;
      }
      Optional<Broken> stray = tx.predictions().firstStray(expected - page.size(), expected - 1);
      if (stray.isPresent()) {
        return new Verdict(stray.get().seq() - 1, previous, stray);
      }
      if (page.isEmpty()) {
        return end(expected, previous, head);
      }
    }
  }

  private static Verdict end(long expected, String previous, SealTable.Head head) {
    if (head.seq() != expected - 1 || !head.hash().equals(previous)) {
      return broken(
          expected,
          previous,
          String.format(
              Locale.ROOT,
              "the chain ends after %d links, its head was written at %d",
              expected - 1,
              head.seq()));
    }
    return new Verdict(expected - 1, previous, Optional.empty());
  }

  private static Verdict broken(long seq, String previous, String cause) {
    return new Verdict(seq - 1, previous, Optional.of(new Broken(seq, cause)));
  }

  private static Optional<String> fault(Seal seal, long expected, String previous) {
    if (seal.seq() != expected) {
      return Optional.of(String.format(Locale.ROOT, "link %d is missing", expected));
    }
    if (!Sha256.hex(seal.text()).equals(seal.hash())) {
      return Optional.of(
          String.format(Locale.ROOT, "the text of link %d does not give its hash", expected));
    }
    JsonNode link = Json.read(seal.text());
    if (!previous.equals(link.path("previous").asText())) {
      return Optional.of(
          String.format(Locale.ROOT, "link %d does not name the link before it", expected));
    }
    if (link.path("seq").asLong() != seal.seq()
        || !seal.kind().equals(link.path("kind").asText())
        || link.path("sealed_at").asLong() != seal.sealedAt().toEpochMilli()) {
      return Optional.of(
          String.format(Locale.ROOT, "the columns of link %d differ from its text", expected));
    }
    return Optional.empty();
  }
}
