#pragma once

#include "stepwell/administration/model.h"

// Questionnaire: what somebody who has arrived is asked on the tablet, or on their own phone.
//
// It is what is due for this person today and is theirs to answer, in words that may be shown,
// one question after the other. A door learns what is asked next; it never learns a score, nor what
// anybody has answered.
namespace stepwell::questionnaire {

struct AnswerChoice {
  int value = 0;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(AnswerChoice, (), (value, label))

// One item in the words of one language.
struct Question {
  std::string id;
  std::string stem;  // what the text goes on from; empty where it stands alone
  std::string text;
  std::vector<AnswerChoice> choices;
  std::optional<int> least;  // without choices: a whole number from here
  std::optional<int> most;   // to here
  // So much, or not wanting to say, is told to staff at once; a door that can't reach anybody must
  // know that by itself. None: this item alarms nobody.
  std::optional<int> alarms_from;
  std::optional<measure::Condition> asked_when;  // of answers before it; none: always
};
BOOST_DESCRIBE_STRUCT(Question, (), (id, stem, text, choices, least, most, alarms_from, asked_when))

// The whole instrument in one language: as published, or as the site has the right to show it.
struct FormWords {
  std::string language;  // "en", "es"
  std::vector<Question> questions;
};
BOOST_DESCRIBE_STRUCT(FormWords, (), (language, questions))

struct Questionnaire {
  std::string instrument;
  std::vector<FormWords> wordings;    // at least one
  std::vector<std::string> asked;     // the items that are asked, as the answers so far have it
  std::vector<std::string> answered;  // those that were; not what was said
};
BOOST_DESCRIBE_STRUCT(Questionnaire, (), (instrument, wordings, asked, answered))

struct Questionnaires {
  std::vector<Questionnaire> items;  // in the order in which they are asked
};
BOOST_DESCRIBE_STRUCT(Questionnaires, (), (items))

// What a door is told after an answer.
struct AnswerTaken {
  std::vector<std::string> asked;  // as before, with this answer
  bool finished = false;           // nothing of this instrument is left to ask
  bool stay = false;               // somebody was told: stay with these words, staff are coming
  std::string crisis_line;         // of the site
};
BOOST_DESCRIBE_STRUCT(AnswerTaken, (), (asked, finished, stay, crisis_line))

}  // namespace stepwell::questionnaire
