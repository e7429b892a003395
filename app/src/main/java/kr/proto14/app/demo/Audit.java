package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.store.SlotState;

/**
 * What is left when all is over, held against what must be.
 *
 * @param slots the ledger's slots by what became of them
 * @param unaccounted slots of the calendar that have no row, or none that is final
 * @param post what became of the messages
 * @param links whole links of the chain of seals
 * @param chainWhole whether no link is broken
 */
public record Audit(
    Map<SlotState, Integer> slots,
    List<String> unaccounted,
    Post post,
    long links,
    boolean chainWhole) {
  public Audit {
    slots = Collections.unmodifiableMap(new EnumMap<>(slots));
    unaccounted = List.copyOf(unaccounted);
    requireNonNull(post, "post");
  }

  /** Whether every slot is accounted for, every message arrived once, and the chain is whole. */
  public boolean isClean() {
    return unaccounted.isEmpty() && post.isClean() && chainWhole;
  }

  /** All slots of the ledger. */
  public int allSlots() {
    return slots.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * What became of the messages, in parts.
   *
   * @param once arrived once
   * @param edits replaced a message that had arrived
   * @param repeated arrived, and once more with a note that it may be a repeat: nobody could know
   * @param doubled arrived again without a word
   * @param lost written, or due to be written, and never arrived
   */
  public record Post(
      int once, int edits, List<String> repeated, List<String> doubled, List<String> lost) {
    public Post {
      repeated = List.copyOf(repeated);
      doubled = List.copyOf(doubled);
      lost = List.copyOf(lost);
    }

    /** Whether nothing was lost, and nothing doubled without a word. */
    public boolean isClean() {
      return doubled.isEmpty() && lost.isEmpty();
    }
  }
}
