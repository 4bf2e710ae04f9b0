#include "store/sql/check_chain.h"

#include <fmt/format.h>

#include <map>
#include <optional>

#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/statement.h"

namespace milepost::store {
namespace {

constexpr std::size_t kMostSentences = 20;

class ChainCheck {
 public:
  explicit ChainCheck(const Store& store)
      : connection_(connection_of(store)),
        note_(connection_,
              "INSERT INTO linked VALUES (:subject, :row_id, :revision) ON CONFLICT DO NOTHING") {
    for (const ChainSubject& subject : subjects())
      readers_.try_emplace(subject.number, connection_, subject);
  }

  std::vector<Said> run() {
    Statement runs(connection_,
                   fmt::format("SELECT {} FROM link ORDER BY link_id", LinkRun::kColumns));
    while (runs.next()) {
      const LinkRun run(runs);
      for (std::size_t place = 0; place < run.size(); ++place) follow(run.link(place));
    }
    tell_mismatch();
    for (const ChainSubject& subject : subjects()) find_rows_without_link(subject);
    if (more_ > 0) {
      found_.push_back(
          said({"and {} more that do not agree with the chain", "另有{}处与记录链不符"}, more_));
    }
    return std::move(found_);
  }

 private:
  /// A link that does not agree with its row. Whether the row or the link was changed shows in the
  /// next link.
  struct Mismatch {
    ChainLink link;
    Hash right{};
  };

  void tell(Said sentence) {
    if (found_.size() < kMostSentences) {
      found_.push_back(std::move(sentence));
    } else {
      ++more_;
    }
  }

  Said name(const ChainLink& link) const {
    return name_of(connection_, *find_subject(link.subject), link.row);
  }

  void tell_mismatch() {
    if (!mismatch_) return;
    tell(said({"{} does not agree with link {} of the chain: it was changed, or what was recorded "
               "before it was changed or removed",
               "{}与记录链的第{}环不符：其内容已被改动，或此前记录的内容已被改动或删除"},
              name(mismatch_->link), mismatch_->link.number));
    mismatch_.reset();
  }

  void follow(const ChainLink& link) {
    const bool follows = link.number == last_.number + 1;
    if (link.number <= last_.number) {
      tell_mismatch();
      tell(said({"link {} of the chain was altered: there are two of that number",
                 "记录链的第{}环已被改动：该序号重复"},
                link.number));
      return;
    }
    if (!follows) {
      tell_mismatch();
      const std::int64_t first = last_.number + 1;
      tell(link.number - first <= 1
               ? said({"link {} of the chain is missing: what it stood for was removed",
                       "记录链缺少第{}环：其对应的内容已被删除"},
                      first)
               : said({"links {} to {} of the chain are missing: what they stood for was removed",
                       "记录链缺少第{}环至第{}环：其对应的内容已被删除"},
                      first, link.number - 1));
    }
    hold_against_row(link, follows);
    last_ = link;
  }

  void hold_against_row(const ChainLink& link, bool follows) {
    const ChainSubject* subject = find_subject(link.subject);
    if (subject == nullptr) {
      tell_mismatch();
      tell(said({"link {} of the chain was altered: there is nothing of kind {}",
                 "记录链的第{}环已被改动：没有类别为{}的内容"},
                link.number, link.subject));
      return;
    }
    if (!is_first_link_of_row(link)) {
      tell_mismatch();
      tell(said({"{} is in the chain twice, the second time in link {}",
                 "{}在记录链中重复，第二次出现在第{}环"},
                name(link), link.number));
    }
    ContentReader& reader = readers_.at(link.subject);
    if (!reader.read(link.row, content_)) {
      tell_mismatch();
      tell(said({"{} was removed: link {} of the chain stands for it",
                 "{}已被删除：记录链中仍有与其对应的第{}环"},
                name(link), link.number));
      return;
    }
    if (!follows) return;  // the hash of the link before is not known
    const Hash right = link_hash(sha256_, last_.hash, subject->number, content_.bytes());
    if (right == link.hash) {
      tell_mismatch();
      hold_against_moment(link, reader.moment());
      return;
    }
    if (mismatch_ &&
        link_hash(sha256_, mismatch_->right, subject->number, content_.bytes()) == link.hash) {
      tell(said({"link {} of the chain was altered; {}, which it stands for, was not",
                 "记录链的第{}环已被改动；与其对应的{}未被改动"},
                mismatch_->link.number, name(mismatch_->link)));
      mismatch_.reset();
      return;
    }
    tell_mismatch();
    mismatch_ = Mismatch{link, right};
  }

  /// What was linked later was recorded later, or at once.
  void hold_against_moment(const ChainLink& link, std::int64_t moment) {
    if (moment < moment_) {
      tell(said({"{} claims to have been recorded before what link {} of the chain stands for",
                 "{}的记录时间早于记录链第{}环对应的内容"},
                name(link), moment_link_));
      return;
    }
    if (moment > moment_) moment_link_ = link.number;
    moment_ = moment;
  }

  bool is_first_link_of_row(const ChainLink& link) {
    note_.bind(":subject", link.subject);
    note_.bind(":row_id", link.row.id);
    note_.bind(":revision", link.row.revision);
    return note_.run() == 1;
  }

  void find_rows_without_link(const ChainSubject& subject) {
    Statement rows(connection_,
                   fmt::format("SELECT id, version FROM (SELECT {} AS id, {} AS version FROM {})"
                               " WHERE NOT EXISTS (SELECT 1 FROM linked"
                               " WHERE subject = :subject AND row_id = id AND revision = version)"
                               " ORDER BY id, version",
                               subject.key, subject.revision, subject.table));
    rows.bind(":subject", subject.number);
    while (rows.next()) {
      const RowKey row{rows.row().integer(0), rows.row().integer(1)};
      tell(said({"{} is not in the chain: it was put in by other means than milepost, or its link "
                 "was removed",
                 "{}不在记录链中：该内容不是由milepost写入的，或其对应的环已被删除"},
                name_of(connection_, subject, row)));
    }
  }

  Connection& connection_;
  Statement note_;
  std::map<std::int64_t, ContentReader> readers_;
  Content content_;
  Sha256 sha256_;
  ChainLink last_;
  std::int64_t moment_ = 0;       // the latest so far, and the link that brought it
  std::int64_t moment_link_ = 0;  //
  std::optional<Mismatch> mismatch_;
  std::vector<Said> found_;
  std::size_t more_ = 0;
};

}  // namespace

std::vector<Said> check_chain(const Store& store) {
  Connection& connection = connection_of(store);
  connection.run(
      "DROP TABLE IF EXISTS linked;"
      "CREATE TEMP TABLE linked (subject BIGINT, row_id BIGINT, revision BIGINT,"
      " PRIMARY KEY (subject, row_id, revision))");
  std::vector<Said> found = ChainCheck(store).run();
  connection.run("DROP TABLE linked");
  return found;
}

}  // namespace milepost::store
