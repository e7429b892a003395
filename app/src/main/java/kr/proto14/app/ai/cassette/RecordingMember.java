package kr.proto14.app.ai.cassette;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;

/** A member whose exchanges are recorded. */
public final class RecordingMember implements Member {
  private final Member member;
  private final CassetteFile file;

  public RecordingMember(Member member, CassetteFile file) {
    this.member = requireNonNull(member, "member");
    this.file = requireNonNull(file, "file");
  }

  @Override
  public String name() {
    return member.name();
  }

  @Override
  public String model() {
    return member.model();
  }

  @Override
  public Reply reply(Talk talk) {
    Reply reply = member.reply(talk);
    file.append(new Exchange(name(), model(), talk, reply));
    return reply;
  }
}
