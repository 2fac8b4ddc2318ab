#include <gtest/gtest.h>

#include "stepwell/diagnosis/rules.h"
#include "stepwell/diagnosis/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::diagnosis {
namespace {

using testing::Clinic;

std::vector<std::string> codes_of(const std::vector<Diagnosis>& all) {
  std::vector<std::string> codes;
  for (const Diagnosis& one : all) codes.push_back(one.code);
  return codes;
}

std::vector<std::string> common_for(const char* typed) {
  return codes_of(find_common(sought(typed)));
}

TEST(Codes, LookLikeCodes) {
  for (const char* good : {"F33.1", "f331", "F10.20", "F32.A", "Z59", "S06.0X1A", "F50.010"})
    EXPECT_TRUE(is_code(good)) << good;
  for (const char* bad : {"", "F3", "33.1", "F3.31", "F33.1.0", "F33.12345", "FF3", "depression"})
    EXPECT_FALSE(is_code(bad)) << bad;
  EXPECT_EQ(with_dot("f331"), "F33.1");
  EXPECT_EQ(with_dot("Z59"), "Z59");
}

TEST(CommonDiagnoses, AreCodesWithADotEachOnceAndInOrder) {
  std::string last;
  for (const Common& one : common()) {
    EXPECT_TRUE(is_code(one.code)) << one.code;
    EXPECT_EQ(one.code, with_dot(one.code));
    EXPECT_LT(last, one.code);
    EXPECT_FALSE(one.label.empty()) << one.code;
    last = one.code;
  }
}

TEST(CommonDiagnoses, AreFoundByCodeWordsAndWhatCliniciansSay) {
  EXPECT_EQ(common_for("f33.1"), std::vector<std::string>{"F33.1"});
  EXPECT_EQ(common_for("f4310"), std::vector<std::string>{"F43.10"});
  EXPECT_EQ(common_for("recur moder"), std::vector<std::string>{"F33.1"});
  EXPECT_EQ(common_for("GAD"), std::vector<std::string>{"F41.1"});
  EXPECT_EQ(common_for("ptsd chronic"), std::vector<std::string>{"F43.12"});
  EXPECT_EQ(common_for("fentanyl remission"), (std::vector<std::string>{"F11.11", "F11.21"}));
  EXPECT_EQ(common_for("zebra"), std::vector<std::string>{});
  EXPECT_EQ(common_for(" "), std::vector<std::string>{});
  EXPECT_EQ(common_for("disorder").size(), limits::diagnoses_found);
}

struct LineCase {
  const char* line;
  const char* code;  // empty: the heading of a group
  const char* label;
};

TEST(OfficialList, IsReadLineByLine) {
  const LineCase cases[] = {
      {"05949 F331    1 Major depressive disorder, recurrent, moderate               "
       "Major depressive disorder, recurrent, moderate",
       "F33.1", "Major depressive disorder, recurrent, moderate"},
      {"05950 F332    1 Major depressv disorder, recurrent severe w/o psych features "
       "Major depressive disorder, recurrent severe without psychotic features\r",
       "F33.2", "Major depressive disorder, recurrent severe without psychotic features"},
      {"05947 F33     0 Major depressive disorder, recurrent                         "
       "Major depressive disorder, recurrent",
       "", ""},
      {"F331    Major depressive disorder, recurrent, moderate", "F33.1",
       "Major depressive disorder, recurrent, moderate"},
      {"S060X1A Concussion with loss of consciousness of 30 minutes or less, initial", "S06.0X1A",
       "Concussion with loss of consciousness of 30 minutes or less, initial"}};
  for (const auto& [line, code, label] : cases) {
    const auto read = read_line(line);
    EXPECT_EQ(read.has_value(), *code != '\0') << line;
    if (!read) continue;
    EXPECT_EQ(read->code, code);
    EXPECT_EQ(read->label, label);
  }
}

TEST(OfficialList, IsRefusedWhereItIsAnotherFile) {
  const std::string too_long = "F331    " + std::string(limits::diagnosis_bytes + 1, 'x');
  for (const std::string& line :
       {std::string(), std::string("<html>"), std::string("code,label"), std::string("F331"),
        std::string("05949 F331    1 Short title only"), too_long})
    EXPECT_THROW(read_line(line), Error) << line;
}

class OfficialCodes : public ::testing::Test {
 protected:
  void load(std::vector<Diagnosis> codes) {
    clinic.write([&](db::Tx& tx) {
      forget_codes(tx);
      for (const Diagnosis& one : codes) put_code(tx, one);
    });
  }
  Diagnoses find(const char* typed) {
    Diagnoses found;
    clinic.read([&](db::Tx& tx) { found = find_diagnoses(tx, typed); });
    return found;
  }
  bool may_sign(const char* code) {
    bool may = false;
    clinic.read([&](db::Tx& tx) { may = may_be_signed(tx, code); });
    return may;
  }

  Clinic clinic;
};

TEST_F(OfficialCodes, LetEveryCodeBeSignedUntilTheyAreLoaded) {
  EXPECT_TRUE(may_sign("E11.9"));
  EXPECT_FALSE(find("F33.1").official);
  load({{"F33.1", "Major depressive disorder, recurrent, moderate"}});
  EXPECT_TRUE(may_sign("f331"));
  EXPECT_FALSE(may_sign("E11.9"));
  EXPECT_TRUE(find("F33.1").official);
}

TEST_F(OfficialCodes, AreFoundBehindTheCommonOnesAndNoneTwice) {
  load({{"F33.0", "Major depressive disorder, recurrent, mild"},
        {"F33.8", "Other recurrent depressive disorders"},
        {"K70.30", "Alcoholic cirrhosis of liver without ascites"}});
  EXPECT_EQ(codes_of(find("recurrent").items), (std::vector<std::string>{"F33.0", "F33.8"}));
  EXPECT_EQ(codes_of(find("F33").items), (std::vector<std::string>{"F33.0", "F33.8"}));
  EXPECT_EQ(codes_of(find("liver cirrh").items), std::vector<std::string>{"K70.30"});
  EXPECT_EQ(codes_of(find("100%").items), std::vector<std::string>{});
  EXPECT_EQ(codes_of(find("l_ver").items), std::vector<std::string>{});
}

TEST_F(OfficialCodes, OfAnotherYearTakeThePlaceOfThoseBefore) {
  load({{"F43.8", "Other reactions to severe stress"}});
  load({{"F43.89", "Other reactions to severe stress"}});
  EXPECT_FALSE(may_sign("F43.8"));
  EXPECT_EQ(codes_of(find("severe stress").items), std::vector<std::string>{"F43.89"});
}

}  // namespace
}  // namespace stepwell::diagnosis
