package kr.proto14.app.ai.cassette;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.proto14.app.ai.cassette.ExchangeReader.BadLine;
import kr.proto14.app.ai.member.Member;

/** Exchanges recorded before, to be played again. */
public final class Cassette {
  private final List<Exchange> exchanges;
  private final List<String> faults;

  private Cassette(List<Exchange> exchanges, List<String> faults) {
    this.exchanges = List.copyOf(exchanges);
    this.faults = List.copyOf(faults);
  }

  /**
   * Reads a cassette; lines that hold no exchange are left out and named in {@link #faults}.
   *
   * @throws CassetteException if it cannot be read, or is of a version that is not known
   */
  public static Cassette read(Path file) {
    String text;
    try {
      text = new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new CassetteException("cannot be read: " + file, e);
    }
    return parse(text);
  }

  /**
   * The same from a text.
   *
   * @throws CassetteException if it is of a version that is not known
   */
  public static Cassette parse(String text) {
    List<Exchange> exchanges = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      try {
        exchanges.add(ExchangeReader.read(line));
      } catch (BadLine e) {
        faults.add("line " + (i + 1) + ": " + e.getMessage());
      } catch (CassetteException e) {
        throw new CassetteException("line " + (i + 1) + ": " + e.getMessage());
      }
    }
    return new Cassette(exchanges, faults);
  }

  /** The lines that hold no exchange, each with its number and what is wrong with it. */
  public List<String> faults() {
    return faults;
  }

  /** How many exchanges it holds. */
  public int size() {
    return exchanges.size();
  }

  /** Whoever was recorded, each from the beginning of its record, by name and model. */
  public List<Member> members() {
    record Who(String name, String model) {}
    return exchanges.stream()
        .map(exchange -> new Who(exchange.member(), exchange.model()))
        .distinct()
        .sorted(Comparator.comparing(Who::name).thenComparing(Who::model))
        .map(who -> member(who.name, who.model))
        .toList();
  }

  /** A member from the beginning of its record; of one that was not recorded nothing comes. */
  public Member member(String name, String model) {
    return new CassetteMember(
        name,
        model,
        exchanges.stream()
            .filter(exchange -> exchange.member().equals(name) && exchange.model().equals(model))
            .toList());
  }
}
