package kr.proto14.app.ai.cassette;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /**
   * Whoever was recorded, by name, each from the beginning of its record. One that was recorded
   * with several models is one member all the same, and has the names of all of them.
   */
  public List<Member> members() {
    Map<String, List<Exchange>> byName = new TreeMap<>();
    exchanges.forEach(
        exchange ->
            byName.computeIfAbsent(exchange.member(), _ -> new ArrayList<>()).add(exchange));
    List<Member> members = new ArrayList<>();
    byName.forEach(
        (name, own) ->
            members.add(
                new CassetteMember(
                    name,
                    own.stream().map(Exchange::model).distinct().collect(Collectors.joining(", ")),
                    own)));
    return members;
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
