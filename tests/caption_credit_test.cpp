#include "label/caption_credit.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace copydesk {
namespace {

struct Case {
  std::string_view caption;
  std::string_view text;
  std::string_view credit;
};

constexpr Case kCredits[] = {
    // In brackets
    {"The seal on the ramp. (Nora Quill/Skerry Pictures)", "The seal on the ramp. ",
     "Nora Quill/Skerry Pictures"},
    {"The seal on the ramp. (Reuters) (pg. A4)", "The seal on the ramp. ", "Reuters"},
    {"The seal on the ramp (Nora Quill for The Harbour Post)(pg. 4).", "The seal on the ramp ",
     "Nora Quill for The Harbour Post"},
    {"The seal. (Skerry Pictures)", "The seal. ", "Skerry Pictures"},
    {"The seal (Photo by Nora Quill)", "The seal ", "Photo by Nora Quill"},
    {"The seal (AP\nPhoto)", "The seal ", "AP\nPhoto"},
    {"The seal. (Nora Quill/\"The Seal\")", "The seal. ", "Nora Quill/\"The Seal\""},
    // On a line of its own
    {"The seal on the ramp\nHARBOUR MIRROR / PA", "The seal on the ramp", "HARBOUR MIRROR / PA"},
    {"The seal on the ramp.\nfoto nora quill, anp", "The seal on the ramp.",
     "foto nora quill, anp"},
    {"The seal on the ramp.\nPhoto: Nora Quill", "The seal on the ramp.", "Photo: Nora Quill"},
    {"The seal on the ramp\nGetty Images", "The seal on the ramp", "Getty Images"},
    {"The seal\nSupplied", "The seal", "Supplied"},
    // Behind a sentence
    {"The seal. Photo by Nora Quill", "The seal.", "Photo by Nora Quill"},
    {"The seal. PHOTO: NORA QUILL", "The seal.", "PHOTO: NORA QUILL"},
    {"The seal. Photo: Nora Quill/Reuters.", "The seal.", "Photo: Nora Quill/Reuters."},
    {"The seal. Credit: Getty Images", "The seal.", "Credit: Getty Images"},
    {"The seal. Foto: Janne Holler/dpa", "The seal.", "Foto: Janne Holler/dpa"},
    {"The seal. Photo courtesy of Nora Quill", "The seal.", "Photo courtesy of Nora Quill"},
    {"The seal. Nora Quill/Reuters", "The seal.", "Nora Quill/Reuters"},
    {"The seal. Nora Quill/The Harbour Record", "The seal.", "Nora Quill/The Harbour Record"},
    {"The seal. REUTERS/Nora Quill", "The seal.", "REUTERS/Nora Quill"},
    {"The seal. AP", "The seal.", "AP"},
    {"\"The seal.\" Reuters file photo", "\"The seal.\"", "Reuters file photo"},
    // Behind a lost space
    {"The seal sleeps.Nora QuillTHE CANADIAN PRESS", "The seal sleeps.",
     "Nora QuillTHE CANADIAN PRESS"},
    {"The seal sleeps.Nora Quillthe canadianpress file photo", "The seal sleeps.",
     "Nora Quillthe canadianpress file photo"},
    {"The seal sleeps.nora quillTHE CANADIAN PRESS", "The seal sleeps.",
     "nora quillTHE CANADIAN PRESS"},
    {"The seal sleeps.Nora Quill Harbour Star file photo", "The seal sleeps.",
     "Nora Quill Harbour Star file photo"},
    {"The seal sleeps.Nora QuillHarbour Star", "The seal sleeps.", "Nora QuillHarbour Star"},
    {"The seal sleeps.n.b. QuillHarbour Starfile photo", "The seal sleeps.",
     "n.b. QuillHarbour Starfile photo"},
    {"The seal sleeps.Nora Quill photos Harbour Star", "The seal sleeps.",
     "Nora Quill photos Harbour Star"},
    {"The seal sleeps.Nora Quill Pool via Getty Images", "The seal sleeps.",
     "Nora Quill Pool via Getty Images"},
    {"The seal sleeps.\"Harbour Star file photos", "The seal sleeps.\"",
     "Harbour Star file photos"},
    {"The seal of the HTC.Nora Quill", "The seal of the HTC.", "Nora Quill"},
    {"The seal sleeps.Nora Quill", "The seal sleeps.", "Nora Quill"},
};

constexpr std::string_view kWhole[] = {
    "",
    "The seal.",
    "Reuters",
    "(Reuters)",
    "Photo by Nora Quill",
    "The seal (left) and Nora Quill",
    "The seal (left)",
    "The seal (in the pictures)",
    "The seal is the sign of the Press Trust of India (PTI)",
    "The seal and its keeper (Nora Quill)",
    "The seal lies beside the Little Skerry light (built in 1902)",
    "He sells pictures to Reuters.",
    "The seal was a gift of the Canadian Press",
    "The seal sleeps. Nora Quill",
    "The seal sleeps. Nora Quill of Reuters",
    "The seal sleeps. Photo: the ramp an hour before",
    "The seal sleeps. Photos of it sold well",
    "The seal sleeps. Picture perfect",
    "The seal sleeps. Port Carrow/Little Skerry",
    "The seal sleeps. Ruby Tran/Colin Marsh",
    "The seal sleeps. The Harbour Star",
    "The seal sleeps. See the file photo",
    "The boats lie at the quay of the J.P.Marlow Harbour",
    "The seal sleeps by the sea.The ramp stays shut",
    "The seal sleeps by the sea.Ramp stays shut",
    "The keeper is paid by the Harbour Press Agency, by the harbour board and by the\nReuters",
    "A line of a caption that is set in a column and goes on until it is full of the\n"
    "Harbour Star/Reuters",
};

TEST(CaptionCredit, IsFound) {
  for (const Case& c : kCredits) {
    const auto found = find_caption_credit(c.caption);
    ASSERT_TRUE(found) << c.caption;
    EXPECT_EQ(c.caption.substr(0, found->text_end), c.text);
    EXPECT_EQ(c.caption.substr(found->begin, found->end - found->begin), c.credit);
  }
}

TEST(CaptionCredit, ProseIsKept) {
  for (const std::string_view caption : kWhole)
    EXPECT_FALSE(find_caption_credit(caption)) << caption;
}

TEST(CaptionCredit, CutsCoverTheCaption) {
  for (const Case& c : kCredits) {
    const auto parts = cut_caption(c.caption, {0, static_cast<std::uint32_t>(c.caption.size())});
    std::string all;
    for (const CaptionPart& part : parts)
      all += c.caption.substr(part.span.begin, part.span.size());
    EXPECT_EQ(all, c.caption);
  }
}

}  // namespace
}  // namespace copydesk
