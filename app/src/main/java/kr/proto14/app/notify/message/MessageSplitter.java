package kr.proto14.app.notify.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kr.proto14.app.notify.message.HtmlToken.Kind;

/**
 * Cuts a message into parts that a channel takes.
 *
 * <p>It cuts after the end of a line, and inside a line only where the line alone is too long: then
 * between two characters, never inside a tag, an entity or a surrogate pair. Tags that are open at
 * a cut are closed there and opened again in the next part. Nothing is dropped but a part of white
 * space alone, which no channel takes.
 */
final class MessageSplitter {
  /** Units in a part: below Telegram's 4,096, with room for a note that it may be a repeat. */
  static final int LIMIT = 3_900;

  /** Pieces of formatting that Telegram reads in one message. */
  static final int ENTITIES = 100;

  private final int limit;
  private final int entities;
  private final List<String> parts = new ArrayList<>();
  private final Deque<HtmlToken> open = new ArrayDeque<>();
  private StringBuilder part = new StringBuilder();
  private int units;
  private int tags;
  private boolean visible;

  private MessageSplitter(int limit, int entities) {
    this.limit = limit;
    this.entities = entities;
  }

  /** The parts of a message, first part first; empty where it shows nothing. */
  static List<String> split(String html) {
    return split(html, LIMIT, ENTITIES);
  }

  /**
   * The same with other limits.
   *
   * @param limit UTF-16 units of a part after its markup is read, at least 3
   * @param entities tags opened in a part, at least one more than are ever open at once
   */
  static List<String> split(String html, int limit, int entities) {
    MessageSplitter splitter = new MessageSplitter(limit, entities);
    lines(html).forEach(splitter::add);
    splitter.cut();
    return List.copyOf(splitter.parts);
  }

  private void add(List<HtmlToken> line) {
    int length =
        line.stream().filter(token -> token.kind() != Kind.BREAK).mapToInt(HtmlToken::units).sum();
    long opened = line.stream().filter(token -> token.kind() == Kind.OPEN).count();
    if (visible && (!fits(length) || tags + opened > entities)) {
      cut();
    }
    line.forEach(this::add);
  }

  private void add(HtmlToken token) {
    boolean full =
        switch (token.kind()) {
          case OPEN -> tags == entities;
          case CLOSE -> false;
          case BREAK -> units == limit;
          case CHARACTER -> !fits(token.units());
        };
    if (full) {
      cut();
    }
    part.append(token.raw());
    units += token.units();
    visible |= token.units() > 0 && !token.raw().isBlank();
    if (token.kind() == Kind.OPEN) {
      tags++;
      open.push(token);
    } else if (token.kind() == Kind.CLOSE) {
      open.poll();
    }
  }

  /** Whether so much text goes into the part with room left for the end of its line. */
  private boolean fits(int length) {
    return units + length < limit;
  }

  private void cut() {
    open.forEach(tag -> part.append(tag.closing()));
    if (visible) {
      parts.add(part.toString());
    }
    part = new StringBuilder();
    open.descendingIterator().forEachRemaining(tag -> part.append(tag.raw()));
    units = 0;
    tags = open.size();
    visible = false;
  }

  private static List<List<HtmlToken>> lines(String html) {
    List<List<HtmlToken>> lines = new ArrayList<>();
    List<HtmlToken> line = new ArrayList<>();
    for (HtmlToken token : HtmlToken.of(html)) {
      line.add(token);
      if (token.kind() == Kind.BREAK) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    lines.add(line);
    return lines;
  }
}
