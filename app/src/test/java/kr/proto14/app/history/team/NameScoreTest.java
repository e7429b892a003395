package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScoreTest {
  @ParameterizedTest
  @CsvSource({
    "나폴리, SSC나폴리",
    "포항스틸, 포항스틸러스",
    "클리캐벌, 클리블랜드캐벌리어스",
    "시카불스, 시카고불스",
    "미네울브, 미네소타팀버울브스",
    "필라76s, 필라델피아76ers",
    "A빌라, 아스톤빌라",
    "A빌라, 애스턴빌라",
    "맨체스U, 맨체스터유나이티드",
    "맨체스C, 맨체스터시티",
    "노팅엄F, 노팅엄포리스트",
    "AT마드, 아틀레티코마드리드",
    "D자그레, 디나모자그레브",
    "위니옹SG, 위니옹생질루아즈",
    "릴OSC, LOSC릴",
    "스타드렌, 스타드렌FC",
    "셀타비고, RC셀타데비고",
    "KT소닉붐, 수원KT소닉붐",
    "울산모비, 울산현대모비스피버스",
    "남아공, 남아프리카공화국",
    "아스톤빌라, 애스턴빌라",
  })
  void a_cut_name_is_like_the_full_one_from_either_side(String cut, String full) {
    assertThat(NameScore.of(cut, full)).isBetween(Pairing.BOUND, 0.99);
    assertThat(NameScore.of(full, cut)).isEqualTo(NameScore.of(cut, full));
  }

  @ParameterizedTest
  @CsvSource({
    "맨체스U, 맨체스터시티",
    "맨체스C, 맨체스터유나이티드",
    "뉴캐슬U, 뉴캐슬젯츠",
    "레알마드, 레알소시에다드",
    "레알마드, 아틀레티코마드리드",
    "AC밀란, 인테르밀란",
    "수원FC, 수원삼성블루윙즈",
    "FC서울, 서울이랜드FC",
    "슬로베니, 슬로바키아",
    "폴란드, 핀란드",
    "뉴욕닉스, 뉴올리언스펠리컨스",
    "대한민국, 대한민국U23",
    "대한U23, 대한민국U20",
    "첼시, 첼시여자",
    "첼시, 첼시레이디스",
    "홈팀, 홈팀",
    "미정, 미정",
  })
  void names_of_others_are_not(String one, String other) {
    assertThat(NameScore.of(one, other)).isLessThan(Pairing.BOUND);
  }

  @Test
  void fewer_pieces_and_an_earlier_start_score_more() {
    double whole = NameScore.of("포항스틸", "포항스틸러스");
    double inside = NameScore.of("빌바오시", "아틀레틱빌바오시티");
    double twoPieces = NameScore.of("클리캐벌", "클리블랜드캐벌리어스");
    double threePieces = NameScore.of("클블캐벌", "클리블랜드캐벌리어스");
    assertThat(whole).isEqualTo(0.92);
    assertThat(inside).isLessThan(whole).isGreaterThan(twoPieces);
    assertThat(twoPieces).isGreaterThan(threePieces);
    assertThat(NameScore.of("SSC나폴리", "ssc 나폴리")).isEqualTo(1);
  }
}
