/** What a language model must answer, and what its answer is worth. */
@NullMarked
package kr.proto14.app.ai.answer;

import org.jspecify.annotations.NullMarked;
